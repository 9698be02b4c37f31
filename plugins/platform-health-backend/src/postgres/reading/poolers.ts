import {
  booleanAt,
  countAt,
  KubernetesObject,
  required,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENTS, POOLERS } from '../kinds';
import type { Reading } from './cluster';
import { countOf } from './settings';

/** PgBouncers in front of the cluster. */
export const poolersOf = ({
  world,
  resource,
}: Reading): readonly KubernetesObject[] =>
  world
    .objects(POOLERS, { namespace: resource.namespace })
    .filter(one => textAt(one, 'spec', 'cluster', 'name') === resource.name);

/** Instances it wants; the field is absent for one. */
export const wantedPods = (pooler: KubernetesObject): number =>
  countAt(pooler, 'spec', 'instances') ?? 1;

/** Instances that are ready: the Pooler's own status counts pods, ready or not, so the Deployment tells. */
export function readyPods(
  { world, resource }: Reading,
  pooler: KubernetesObject,
): number {
  const deployment = world.object(
    DEPLOYMENTS,
    resource.namespace,
    pooler.metadata.name,
  );
  return deployment ? countAt(deployment, 'status', 'readyReplicas') ?? 0 : 0;
}

const parameter = (
  pooler: KubernetesObject,
  name: string,
  preset: string,
): number =>
  countOf(
    textAt(pooler, 'spec', 'pgbouncer', 'parameters', name) ?? preset,
    `${name} of ${pooler.metadata.name}`,
  );

/** Server connections of one pool, and clients of one pod; both with the defaults of PgBouncer. */
export const poolSize = (pooler: KubernetesObject): number =>
  parameter(pooler, 'default_pool_size', '20');
export const maxClients = (pooler: KubernetesObject): number =>
  parameter(pooler, 'max_client_conn', '100');

export const isPaused = (pooler: KubernetesObject): boolean =>
  booleanAt(pooler, 'spec', 'pgbouncer', 'paused') === true ||
  textAt(pooler, 'status', 'phase') === 'paused';

/** Values of all its pods. Throws Unreadable when there are fewer than pods that are ready. */
export function valuesOfPods(
  reading: Reading,
  pooler: KubernetesObject,
  values: ReadonlyMap<string, number>,
): readonly (readonly [string, number])[] {
  const ready = readyPods(reading, pooler);
  required(
    values.size >= ready ? values : undefined,
    `the series of ${ready - values.size} pods of ${pooler.metadata.name}`,
  );
  return [...values];
}
