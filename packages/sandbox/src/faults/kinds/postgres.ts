import type { KubernetesObject } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import type { PostgresKnobs } from '../../prometheus/world/Knobs';
import type { Fault, FaultPlace } from '../Fault';
import { all, crash, refuse, turn } from './changes';
import { dueNow } from './dueNow';

const API = 'postgresql.cnpg.io/v1';

const MEBIBYTE = 2 ** 20;

function clusterOf(place: FaultPlace): KubernetesObject {
  const { platform, environment, cluster } = place;
  const name = platform.postgres.cluster;
  return (
    cluster.store.get(API, 'Cluster', name, environment.dataNamespace) ??
    refuse(`the PostgreSQL of ${environment.name} is not there`)
  );
}

/** Names of the primary and of the replicas. Throws ConflictError when they are not known. */
function rolesOf(place: FaultPlace): { primary: string; replicas: string[] } {
  const { status } = clusterOf(place);
  const primary = valueAt(status, ['currentPrimary']);
  const names = valueAt(status, ['instanceNames']);
  const replicas = (Array.isArray(names) ? names : [])
    .map(String)
    .filter(name => name !== primary);
  if (typeof primary !== 'string' || replicas.length === 0)
    return refuse(
      `the PostgreSQL of ${place.environment.name} has no primary with replicas`,
    );
  return { primary, replicas };
}

const fault = (
  part: string,
  title: string,
  effect: string,
  start: Fault['start'],
): Fault => ({
  id: `postgres-${part}`,
  technology: 'postgres',
  scope: 'environment',
  title,
  effect,
  start,
});

const turning = (changes: Partial<PostgresKnobs>) => (place: FaultPlace) =>
  turn(place, 'postgres', place.environment.dataNamespace, changes);

export const postgresFaults: Fault[] = [
  fault(
    'primary-lost',
    'Primary lost',
    'The primary crashes and no replica can take over; switched off, the failover ends with a replica.',
    place => {
      const { primary } = rolesOf(place);
      const { dataNamespace: namespace } = place.environment;
      return all(
        place.cluster.troubles.add({
          type: 'no-failover',
          technology: 'postgres',
          namespace,
        }),
        crash(place, namespace, [primary]),
      );
    },
  ),
  fault(
    'replica-lost',
    'Replica lost',
    'The last replica crashes and does not come back.',
    place => {
      const { replicas } = rolesOf(place);
      return crash(place, place.environment.dataNamespace, replicas.slice(-1));
    },
  ),
  fault(
    'replica-lagging',
    'Replica lagging',
    'The replicas have 64 MiB and 45 seconds of WAL yet to replay.',
    turning({ lagBytes: 64 * MEBIBYTE, lagSeconds: 45 }),
  ),
  fault(
    'pool-exhausted',
    'Pool exhausted',
    '97 % of the connections are used, and clients wait in the poolers.',
    turning({ connections: 0.97, poolWaiting: 24 }),
  ),
  fault(
    'backup-failing',
    'Backup failing',
    'The object store takes neither WAL nor the backup that is due now.',
    place => {
      clusterOf(place);
      const end = all(
        place.cluster.troubles.add({
          type: 'backups-refused',
          namespace: place.environment.dataNamespace,
        }),
        turning({ archivingFails: true })(place),
      );
      dueNow(place);
      return () => {
        end();
        dueNow(place);
      };
    },
  ),
  fault(
    'disk-filling',
    'Disk filling',
    'The volumes of the instances are 93 % full.',
    turning({ disk: 0.93 }),
  ),
];
