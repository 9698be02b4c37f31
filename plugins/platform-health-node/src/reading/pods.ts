import type { KubernetesObject } from '../facts/KubernetesObject';
import { conditionOf } from './conditions';

/** Whether a pod's own condition says that it is ready. Throws Unreadable. */
export const isPodReady = (pod: KubernetesObject): boolean =>
  conditionOf(pod, 'Ready')?.status === 'True';
