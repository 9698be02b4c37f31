import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { conditionOf } from '../runtime/conditions';

export const isPodReady = (pod: KubernetesObject) =>
  conditionOf(pod, 'Ready')?.status === 'True';

/** Whether an object carries all of some labels. */
export const hasLabels = (
  { metadata }: KubernetesObject,
  labels: Record<string, string>,
) =>
  Object.entries(labels).every(
    ([key, value]) => metadata.labels?.[key] === value,
  );

/** The pods of a namespace that carry some labels. */
export const podsWith = (
  store: ObjectStore,
  namespace: string | undefined,
  labels: Record<string, string>,
) => store.list('v1', 'Pod', namespace).filter(pod => hasLabels(pod, labels));
