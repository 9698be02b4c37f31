import { nameOf } from '../../../objects/Objects';
import { selectorIndex } from '../../../objects/selectors';
import { analyzer } from '../Analyzer';
import { podsBehind } from './selected';

/** Ports of Gateways that no Service of their proxies leads to; those of a Gateway without proxies are another matter. */
export const gatewayPorts = analyzer(
  ['Gateway', 'Pod', 'Service'],
  ({ Gateway, Pod, Service }) => {
    const behind = podsBehind(Pod);
    const servicesOf = selectorIndex(Service, ({ metadata, spec }) => ({
      namespace: metadata.namespace ?? '',
      labels: spec.selector,
    }));
    return Gateway.flatMap(one => {
      const pods = behind(one) ?? [];
      if (pods.length === 0) return [];
      const services = new Set(
        pods.flatMap(({ metadata }) =>
          servicesOf(metadata.namespace ?? '', metadata.labels),
        ),
      );
      const open = new Set(
        [...services].flatMap(({ spec }) =>
          spec.ports.flatMap(({ port, targetPort }) => [port, targetPort]),
        ),
      );
      return one.spec.servers
        .filter(({ port }) => !open.has(port.number))
        .map(({ port }) => ({
          id: 'IST0162',
          level: 'warning' as const,
          sentence: `Serves port ${port.number}, to which no Service of its proxies leads: add the port to the Service, or correct spec.servers.`,
          object: nameOf('Gateway', one),
        }));
    });
  },
);
