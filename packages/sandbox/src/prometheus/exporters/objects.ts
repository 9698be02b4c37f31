import type { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isPodReady, podsWith } from '../../operators/pods/readiness';

/** Namespace and name of an object. */
export const placeOf = ({
  metadata: { name, namespace = '' },
}: KubernetesObject) => ({
  name,
  namespace,
});

/** Ready pods with some labels: only those answer a scrape with values of their own. */
export const readyPods = (
  store: ObjectStore,
  namespace: string,
  labels: Record<string, string>,
): KubernetesObject[] => podsWith(store, namespace, labels).filter(isPodReady);

/** A number between 0 and 1 that is always the same for the same text. */
export function share(text: string): number {
  let hash = 2166136261;
  for (const character of text)
    hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return (hash >>> 0) / 2 ** 32;
}
