import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  countAt,
  listAt,
  required,
  textAt,
  Unreadable,
  valuesBy,
  type KubernetesObject,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { diskUse } from '../queries';
import { nodePods, poolsOf } from './nodes';

const VOLUMES = ['spec', 'storage', 'volumes'] as const;

/** What the names of a pool's claims begin with: `data` for one volume, `data-0` and so on for several. */
function claimPrefixes(pool: KubernetesObject): readonly string[] {
  const type = textAt(pool, 'spec', 'storage', 'type');
  if (type === 'persistent-claim') return ['data'];
  return (listAt(pool, ...VOLUMES) ?? []).flatMap((_, index) =>
    textAt(pool, ...VOLUMES, index, 'type') === 'persistent-claim'
      ? [
          `data-${required(
            countAt(pool, ...VOLUMES, index, 'id'),
            `the id of a volume of KafkaNodePool ${pool.metadata.name}`,
          )}`,
        ]
      : [],
  );
}

/**
 * Share of each volume that is used, by claim; none when the cluster keeps nothing on claims. Throws Unreadable when a
 * claim that the pools ask for is not measured.
 */
export function diskRatios(
  world: World,
  resource: ResourceRef,
): ReadonlyMap<string, number> {
  const { namespace, name } = resource;
  const pools = poolsOf(world, resource);
  const pods = nodePods(world, resource);
  const claims = pools.flatMap(pool =>
    pods
      .filter(
        ({ metadata }) =>
          metadata.labels?.['strimzi.io/pool-name'] === pool.metadata.name,
      )
      .flatMap(pod =>
        claimPrefixes(pool).map(prefix => `${prefix}-${pod.metadata.name}`),
      ),
  );
  const ratios = valuesBy(
    world.samples(diskUse, { namespace, cluster: name }),
    'persistentvolumeclaim',
  );
  const missing = claims.find(claim => !ratios.has(claim));
  if (missing || (pools.length === 0 && ratios.size === 0))
    throw new Unreadable(
      `the volume ${missing ?? `of Kafka ${name}`} is not measured`,
      'no-data',
    );
  return ratios;
}
