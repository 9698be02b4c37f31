import type { ObjectOf } from './Objects';
import { labelIndex } from './selectors';

type Pod = ObjectOf<'Pod'>;
type Labels = Readonly<Record<string, string>> | undefined;

const indexes = new WeakMap<
  readonly Pod[],
  (namespace: string, wanted: Labels) => readonly Pod[]
>();

/** Pods of a namespace that a selector selects; an empty one selects all of them. */
export function selectedPods(
  pods: readonly Pod[],
  namespace: string | undefined,
  wanted: Labels,
): readonly Pod[] {
  let index = indexes.get(pods);
  if (!index) {
    index = labelIndex(pods, ({ metadata }) => ({
      namespace: metadata.namespace ?? '',
      labels: metadata.labels,
    }));
    indexes.set(pods, index);
  }
  return index(namespace ?? '', wanted);
}
