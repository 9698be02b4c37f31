import { KubernetesObject } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';

const numberAt = (value: unknown, path: string[], fallback: number) => {
  const found = valueAt(value, path);
  return typeof found === 'number' ? found : fallback;
};

/** How many pods a workload wants; one when it does not say. */
export const wantedReplicas = (workload: KubernetesObject) =>
  numberAt(workload.spec, ['replicas'], 1);

/** A count of a workload's status; 0 when it is not there. */
export const statusCount = (workload: KubernetesObject, field: string) =>
  numberAt(workload.status, [field], 0);
