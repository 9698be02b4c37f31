import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  countAt,
  listAt,
  recordAt,
  required,
  textAt,
  textsAt,
  Unreadable,
  type KubernetesObject,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTER_LABEL, NODE_POOL, POD } from '../projections';
import { kafkaOf } from './kafkaCluster';

export type Role = 'broker' | 'controller';

const labelled = (cluster: string) => [CLUSTER_LABEL, cluster] as const;

/** Pods of brokers and controllers, without those of operators and exporters. */
export const nodePods = (
  world: World,
  { namespace, name }: ResourceRef,
): readonly KubernetesObject[] =>
  world
    .objects(POD, { namespace, label: labelled(name) })
    .filter(
      pod => pod.metadata.labels?.['strimzi.io/name'] === `${name}-kafka`,
    );

/** Nodes of one role: how many are wanted, and the pods there are. */
export interface Nodes {
  readonly wanted: number;
  readonly pods: readonly KubernetesObject[];
}

const replicasOf = (pool: KubernetesObject): number =>
  required(
    countAt(pool, 'spec', 'replicas'),
    `spec.replicas of KafkaNodePool ${pool.metadata.name}`,
  );

function hasRole(pool: KubernetesObject, role: Role): boolean {
  const roles = textsAt(pool, 'spec', 'roles');
  if (roles.length > 0) return roles.includes(role);
  throw new Unreadable(
    `KafkaNodePool ${pool.metadata.name} has no roles`,
    'no-data',
  );
}

const sum = (numbers: readonly number[]) =>
  numbers.reduce((total, one) => total + one, 0);

/** The node pools. Throws Unreadable when one is away that the cluster itself names. */
export function poolsOf(
  world: World,
  resource: ResourceRef,
): readonly KubernetesObject[] {
  const { namespace, name } = resource;
  const pools = world.objects(NODE_POOL, { namespace, label: labelled(name) });
  const kafka = kafkaOf(world, resource);
  (listAt(kafka, 'status', 'kafkaNodePools') ?? []).forEach((_, index) => {
    const wanted = textAt(kafka, 'status', 'kafkaNodePools', index, 'name');
    if (!pools.some(({ metadata }) => metadata.name === wanted))
      throw new Unreadable(`KafkaNodePool ${wanted} is missing`, 'no-data');
  });
  return pools;
}

const replicasWithoutPools = (world: World, resource: ResourceRef): number =>
  required(
    countAt(kafkaOf(world, resource), 'spec', 'kafka', 'replicas'),
    `a node pool of Kafka ${resource.name}`,
  );

/** How many nodes a cluster is to have, of whatever role. */
export function wantedNodes(world: World, resource: ResourceRef): number {
  const pools = poolsOf(world, resource);
  return pools.length > 0
    ? sum(pools.map(replicasOf))
    : replicasWithoutPools(world, resource);
}

const hasZooKeeper = (world: World, resource: ResourceRef): boolean =>
  recordAt(kafkaOf(world, resource), 'spec', 'zookeeper') !== undefined;

/** Nodes of a role. A cluster without pools (v1beta2) has brokers only: ZooKeeper stands in for its controllers. */
export function nodesOf(
  world: World,
  resource: ResourceRef,
  role: Role,
): Nodes {
  const pools = poolsOf(world, resource);
  const pods = nodePods(world, resource);
  if (pools.length > 0) {
    const ofRole = pools.filter(pool => hasRole(pool, role));
    if (ofRole.length === 0 && !hasZooKeeper(world, resource))
      throw new Unreadable(
        `Kafka ${resource.name} has no node pool with the role ${role}`,
        'no-data',
      );
    return {
      wanted: sum(ofRole.map(replicasOf)),
      pods: pods.filter(
        pod => pod.metadata.labels?.[`strimzi.io/${role}-role`] === 'true',
      ),
    };
  }
  const replicas = replicasWithoutPools(world, resource);
  return role === 'broker'
    ? { wanted: replicas, pods }
    : { wanted: 0, pods: [] };
}
