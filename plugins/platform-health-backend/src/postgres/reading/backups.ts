import {
  booleanAt,
  KubernetesObject,
  listAt,
  recordAt,
  required,
  textAt,
  timeAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { BACKUPS, OBJECT_STORES, SCHEDULED_BACKUPS } from '../kinds';
import type { Reading } from './cluster';

/** How a cluster archives its WAL and keeps its backups. */
export interface BackupSetup {
  readonly method: 'in-tree' | 'plugin';
  /** Object of the Barman Cloud plugin that keeps them. */
  readonly objectStore?: string;
  /** Name of the cluster in the store. */
  readonly serverName: string;
}

/** The setup; undefined when the cluster archives nothing. */
export function backupSetup(
  cluster: KubernetesObject,
): BackupSetup | undefined {
  const plugins = listAt(cluster, 'spec', 'plugins') ?? [];
  const index = plugins.findIndex(
    (_, at) =>
      booleanAt(cluster, 'spec', 'plugins', at, 'isWALArchiver') === true &&
      booleanAt(cluster, 'spec', 'plugins', at, 'enabled') !== false,
  );
  const { name } = cluster.metadata;
  if (index >= 0) {
    const parameter = (key: string) =>
      textAt(cluster, 'spec', 'plugins', index, 'parameters', key);
    return {
      method: 'plugin',
      objectStore: parameter('barmanObjectName'),
      serverName: parameter('serverName') ?? name,
    };
  }
  return recordAt(cluster, 'spec', 'backup', 'barmanObjectStore')
    ? { method: 'in-tree', serverName: name }
    : undefined;
}

const ofCluster = (
  { world, resource }: Reading,
  kind: string,
): readonly KubernetesObject[] =>
  world
    .objects(kind, { namespace: resource.namespace })
    .filter(one => textAt(one, 'spec', 'cluster', 'name') === resource.name);

/** Backups of the cluster, scheduled or made by hand. */
export const backupsOf = (reading: Reading): readonly KubernetesObject[] =>
  ofCluster(reading, BACKUPS);

export const schedulesOf = (reading: Reading): readonly KubernetesObject[] =>
  ofCluster(reading, SCHEDULED_BACKUPS);

export const isSuspended = (schedule: KubernetesObject): boolean =>
  booleanAt(schedule, 'spec', 'suspend') === true;

export const scheduleText = (schedule: KubernetesObject): string =>
  required(
    textAt(schedule, 'spec', 'schedule'),
    `spec.schedule of ${schedule.metadata.name}`,
  );

/** The store of the plugin; undefined when the setup names none or it is not there. */
export const objectStoreOf = (
  { world, resource }: Reading,
  { objectStore }: BackupSetup,
): KubernetesObject | undefined =>
  objectStore === undefined
    ? undefined
    : world.object(OBJECT_STORES, resource.namespace, objectStore);

/** Phases of a Backup, in the operator's words. */
export const RUNNING_PHASES = ['pending', 'started', 'running', 'finalizing'];
export const FAILED_PHASES = [
  'failed',
  'walArchivingFailing',
  'invalid backup definition',
];

export const backupPhase = (backup: KubernetesObject): string | undefined =>
  textAt(backup, 'status', 'phase');

/** When a backup began: its own word, or when it was asked for. */
export const beginOf = (backup: KubernetesObject): Date =>
  required(
    timeAt(backup, 'status', 'startedAt') ??
      timeAt(backup, 'metadata', 'creationTimestamp'),
    `status.startedAt of ${backup.metadata.name}`,
  );
