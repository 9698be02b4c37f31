import type { ObjectOf } from '../../../objects/Objects';
import { isEmptySelector, labelIndex } from '../../../objects/selectors';

type Gateway = ObjectOf<'Gateway'>;
type Pod = ObjectOf<'Pod'>;

/** Finds the pods, of whatever namespace, that a Gateway selects; undefined for one that selects every pod. */
export function podsBehind(
  pods: readonly Pod[],
): (gateway: Gateway) => readonly Pod[] | undefined {
  const find = labelIndex(pods, ({ metadata: { labels } }) => ({
    namespace: '',
    labels,
  }));
  return ({ spec: { selector } }) =>
    isEmptySelector(selector) ? undefined : find('', selector);
}

/** A selector in words. */
export const selectorText = ({ spec: { selector } }: Gateway): string =>
  Object.entries(selector ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
