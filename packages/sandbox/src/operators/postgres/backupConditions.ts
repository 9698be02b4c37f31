import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import { Condition } from '../runtime/conditions';
import { condition } from './condition';
import { API } from './databases';

const phaseOf = (backup: KubernetesObject) => valueAt(backup.status, ['phase']);

const startOf = (backup: KubernetesObject) =>
  String(valueAt(backup.status, ['startedAt']) ?? '');

/** The backup of a cluster that was begun last. */
export const newestBackup = (
  { metadata }: KubernetesObject,
  store: ObjectStore,
): KubernetesObject | undefined =>
  store
    .list(API, 'Backup', metadata.namespace)
    .filter(({ spec }) => valueAt(spec, ['cluster', 'name']) === metadata.name)
    .filter(phaseOf)
    .sort((left, right) => startOf(right).localeCompare(startOf(left)))[0];

export const archivingCondition = (isArchiving: boolean): Condition =>
  condition(
    'ContinuousArchiving',
    isArchiving,
    ['ContinuousArchivingSuccess', 'ContinuousArchivingFailing'],
    isArchiving
      ? 'Continuous archiving is working'
      : 'unexpected failure invoking barman-cloud-wal-archive: exit status 4',
  );

/** How the last backup went; none before there was one. */
export function lastBackupCondition(
  backup: KubernetesObject | undefined,
): Condition[] {
  if (!backup) return [];
  const type = 'LastBackupSucceeded';
  switch (phaseOf(backup)) {
    case 'completed':
      return [condition(type, true, [type, ''], 'Backup was successful')];
    case 'failed':
      return [
        condition(
          type,
          false,
          ['', 'LastBackupFailed'],
          String(valueAt(backup.status, ['error'])),
        ),
      ];
    default:
      return [
        condition(type, false, ['', 'BackupStarted'], 'New Backup starting up'),
      ];
  }
}
