import type { KubernetesObject, ObjectStore } from '../../../kubernetes';
import { valueAt } from '../../../kubernetes/store/objects';
import { nodePoolsOf } from '../../../operators/kafka/nodePools';
import { CLUSTER } from '../../../operators/kafka/strimzi';
import { placeOf, readyPods } from '../objects';

/** The ready nodes of a cluster that have a role, and how many there should be. */
export function nodesOf(
  kafka: KubernetesObject,
  store: ObjectStore,
  role: 'broker' | 'controller',
): { readonly pods: readonly KubernetesObject[]; readonly wanted: number } {
  const { namespace, name } = placeOf(kafka);
  const pools = nodePoolsOf(kafka, store).filter(({ roles }) =>
    roles.includes(role),
  );
  return {
    pods: readyPods(store, namespace, {
      [CLUSTER]: name,
      [`strimzi.io/${role}-role`]: 'true',
    }),
    wanted: pools.reduce((sum, { nodeIds }) => sum + nodeIds.length, 0),
  };
}

/** How many replicas a partition has, how many of them may be lost, and how many are in sync now. */
export function replicasOf(kafka: KubernetesObject, store: ObjectStore) {
  const { pods, wanted } = nodesOf(kafka, store, 'broker');
  const config = (name: string, usual: number) =>
    Number(valueAt(kafka.spec, ['kafka', 'config', name]) ?? usual);
  const factor = Math.min(config('default.replication.factor', 1), wanted);
  return {
    factor,
    minimum: config('min.insync.replicas', 1),
    inSync: Math.min(factor, pods.length),
  };
}
