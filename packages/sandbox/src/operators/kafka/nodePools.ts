import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { API, CLUSTER } from './strimzi';

/** One pool of Kafka nodes with the ids its nodes have. */
export type NodePool = {
  object: KubernetesObject;
  name: string;
  roles: string[];
  nodeIds: number[];
};

const numbers = (value: unknown) =>
  (Array.isArray(value) ? value : []).filter(
    (item): item is number => typeof item === 'number',
  );

/** The pools of a cluster, each with ids for its replicas; ids once given stay. */
export function nodePoolsOf(
  kafka: KubernetesObject,
  store: ObjectStore,
): NodePool[] {
  const { name, namespace } = kafka.metadata;
  const pools = store
    .list(API, 'KafkaNodePool', namespace)
    .filter(pool => pool.metadata.labels?.[CLUSTER] === name);
  const given = (pool: KubernetesObject) =>
    numbers(valueAt(pool.status, ['nodeIds']));
  const used = new Set(pools.flatMap(given));
  const nextId = () => {
    let id = 0;
    while (used.has(id)) id++;
    used.add(id);
    return id;
  };
  return pools.map(object => {
    const replicas = Number(valueAt(object.spec, ['replicas']) ?? 0);
    const kept = given(object).slice(0, replicas);
    const added = Array.from({ length: replicas - kept.length }, nextId);
    const roles = valueAt(object.spec, ['roles']);
    return {
      object,
      name: object.metadata.name,
      roles: (Array.isArray(roles) ? roles : []).map(String),
      nodeIds: [...kept, ...added],
    };
  });
}

/** Writes into the pools' status what the cluster operator tells of them. */
export function updatePools(
  kafka: KubernetesObject,
  pools: NodePool[],
  clusterId: string,
  store: ObjectStore,
): void {
  for (const { object, name, roles, nodeIds } of pools) {
    store.patchStatus(object, {
      observedGeneration: object.metadata.generation,
      nodeIds,
      clusterId,
      roles,
      replicas: nodeIds.length,
      labelSelector: `strimzi.io/cluster=${kafka.metadata.name},strimzi.io/name=${kafka.metadata.name}-kafka,strimzi.io/kind=Kafka,strimzi.io/pool-name=${name}`,
    });
  }
}

/** Volumes of a pool's storage: their claims' prefix, size and class. */
export function volumesOf(
  pool: KubernetesObject,
): Array<{ prefix: string; size: string; class?: string }> {
  const storage = valueAt(pool.spec, ['storage']);
  if (!isRecord(storage)) return [];
  const volume = (item: Record<string, unknown>, prefix: string) => ({
    prefix,
    size: String(item.size ?? '1Gi'),
    class: item.class as string | undefined,
  });
  if (storage.type === 'persistent-claim') return [volume(storage, 'data')];
  return (Array.isArray(storage.volumes) ? storage.volumes : [])
    .filter(isRecord)
    .filter(item => item.type === 'persistent-claim')
    .map(item => volume(item, `data-${item.id}`));
}
