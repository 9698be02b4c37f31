import type { ObjectOf } from '../../../objects/Objects';
import { isEmptySelector, selects } from '../../../objects/selectors';

type Gateway = ObjectOf<'Gateway'>;
type Pod = ObjectOf<'Pod'>;

const keyOf = ([name, value]: readonly [string, string]) => `${name}=${value}`;

/** Finds the pods, of whatever namespace, that a Gateway selects; undefined for one that selects every pod. */
export function podsBehind(
  pods: readonly Pod[],
): (gateway: Gateway) => readonly Pod[] | undefined {
  const files = new Map<string, Pod[]>();
  for (const pod of pods)
    for (const label of Object.entries(pod.metadata.labels ?? {})) {
      const file = files.get(keyOf(label));
      if (file) file.push(pod);
      else files.set(keyOf(label), [pod]);
    }
  return ({ spec: { selector } }) => {
    if (isEmptySelector(selector)) return undefined;
    const [first] = Object.entries(selector ?? {});
    return (files.get(keyOf(first)) ?? []).filter(({ metadata }) =>
      selects(selector, metadata.labels),
    );
  };
}

/** A selector in words. */
export const selectorText = ({ spec: { selector } }: Gateway): string =>
  Object.entries(selector ?? {})
    .map(keyOf)
    .join(', ');
