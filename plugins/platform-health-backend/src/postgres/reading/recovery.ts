import {
  KubernetesObject,
  required,
  textAt,
  timeAt,
  Unreadable,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  backupPhase,
  backupsOf,
  BackupSetup,
  beginOf,
  FAILED_PHASES,
  objectStoreOf,
} from './backups';
import type { Reading } from './cluster';

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };

/** What is known of the backups of a cluster, from every place that tells. */
export interface Recovery {
  readonly firstPoint?: Date;
  readonly lastSuccess?: Date;
  readonly lastFailure?: Date;
  /** Seconds, from the retention policy. */
  readonly retention?: number;
}

const newest = (dates: readonly (Date | undefined)[]): Date | undefined =>
  dates.reduce<Date | undefined>(
    (best, date) => (date && !(best && best >= date) ? date : best),
    undefined,
  );

/** Seconds of `30d`, `4w` or `6m`. Throws Unreadable. */
function retentionSeconds(policy: string | undefined): number | undefined {
  if (policy === undefined || policy === '') return undefined;
  const [, amount, unit] = /^([1-9]\d*)([dwm])$/.exec(policy) ?? [];
  if (amount === undefined)
    throw new Unreadable(`${policy} is no retention policy`);
  return Number(amount) * DAYS[unit] * 86_400;
}

/**
 * Reads the store of the plugin or, of an in-tree setup, the status of the cluster (which stays empty with the
 * plugin), and the Backup objects of both.
 */
export function recoveryOf(
  reading: Reading,
  cluster: KubernetesObject,
  setup: BackupSetup,
): Recovery {
  const isPlugin = setup.method === 'plugin';
  const store = isPlugin ? objectStoreOf(reading, setup) : undefined;
  const told = (ofStore: string, ofCluster: string) => {
    if (!isPlugin) return timeAt(cluster, 'status', ofCluster);
    return (
      store &&
      timeAt(store, 'status', 'serverRecoveryWindow', setup.serverName, ofStore)
    );
  };
  const backups = backupsOf(reading);
  const completed = backups
    .filter(backup => backupPhase(backup) === 'completed')
    .map(backup =>
      required(
        timeAt(backup, 'status', 'stoppedAt'),
        `status.stoppedAt of ${backup.metadata.name}`,
      ),
    );
  const failed = backups
    .filter(backup => FAILED_PHASES.includes(backupPhase(backup) ?? ''))
    .map(beginOf);
  const policy = isPlugin
    ? store && textAt(store, 'spec', 'retentionPolicy')
    : textAt(cluster, 'spec', 'backup', 'retentionPolicy');
  return {
    firstPoint: told('firstRecoverabilityPoint', 'firstRecoverabilityPoint'),
    lastSuccess: newest([
      told('lastSuccessfulBackupTime', 'lastSuccessfulBackup'),
      ...completed,
    ]),
    lastFailure: newest([
      told('lastFailedBackupTime', 'lastFailedBackup'),
      ...failed,
    ]),
    retention: retentionSeconds(policy),
  };
}
