import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { podsBehind, selectorText } from './selected';

/** Gateways that no proxy serves. */
export const gatewaySelectors = analyzer(['Gateway', 'Pod'], objects => {
  const behind = podsBehind(objects.Pod);
  return objects.Gateway.filter(one => behind(one)?.length === 0).map(one => ({
    id: 'KIA0302',
    twins: ['IST0101'],
    level: 'warning' as const,
    sentence: `Selects ${selectorText(
      one,
    )}, which no pod has, so nothing serves its hosts: correct spec.selector.`,
    object: nameOf('Gateway', one),
  }));
});
