import { all, condition, Fault, field, metric, remove } from './faults';
import { backup, CLUSTER, daysAgo } from './objects';
import type { PostgresWorld } from './healthyWorld';

const WINDOW = `status/serverRecoveryWindow/${CLUSTER}`;

const addBackup = (status: object) => (world: PostgresWorld) => {
  world.objects['backups.postgresql.cnpg.io'].push(
    backup('postgres-cluster-now', status),
  );
};

const lastSuccess = (time: string) =>
  all(
    remove('backup'),
    field('store', `${WINDOW}/lastSuccessfulBackupTime`, time),
  );

/** What can be wrong with the backups. */
export const backupFaults: readonly Fault[] = [
  {
    name: 'nothing archives',
    change: field('cluster', 'spec/plugins', undefined),
    rule: 'backup-not-configured',
    state: 'degraded',
  },
  {
    name: 'the store is not there',
    change: remove('store'),
    rule: 'object-store-missing',
    state: 'degraded',
    sentence: /postgres-cluster-backups, which does not exist/,
  },
  {
    name: 'nothing is scheduled',
    change: remove('schedule'),
    rule: 'backup-not-scheduled',
    state: 'degraded',
  },
  {
    name: 'the schedule is suspended',
    change: field('schedule', 'spec/suspend', true),
    rule: 'backup-schedule-suspended',
    state: 'degraded',
  },
  {
    name: 'the schedule has an error',
    change: field('schedule', 'status/error', 'cluster not found'),
    rule: 'backup-schedule-failing',
    state: 'degraded',
    sentence: /cluster not found/,
  },
  {
    name: 'the schedule was missed',
    change: field('schedule', 'status/nextScheduleTime', daysAgo(0.1)),
    rule: 'backup-schedule-failing',
    state: 'degraded',
  },
  {
    name: 'the last Backup failed',
    change: addBackup({
      phase: 'failed',
      startedAt: '2026-11-21T10:00:00Z',
      error: 'AccessDenied',
    }),
    rule: 'backup-failed',
    state: 'degraded',
    sentence: /AccessDenied/,
  },
  {
    name: 'the cluster says that the last backup failed',
    change: condition('LastBackupSucceeded', 'False', 'LastBackupFailed'),
    rule: 'backup-failed',
    state: 'degraded',
  },
  {
    name: 'the store says that the last backup failed',
    change: field(
      'store',
      `${WINDOW}/lastFailedBackupTime`,
      '2026-11-21T10:00:00Z',
    ),
    rule: 'backup-failed',
    state: 'degraded',
  },
  {
    name: 'the last backup is older than the schedule',
    change: lastSuccess('2026-11-20T02:04:00Z'),
    rule: 'backup-overdue',
    state: 'degraded',
    sentence: /33.9 hours old; one was due on 2026-11-21T02:00:00.000Z/,
  },
  {
    name: 'there never was a backup',
    change: all(remove('backup'), field('store', 'status', {})),
    rule: 'backup-overdue',
    state: 'degraded',
    sentence: /has no backup/,
  },
  {
    name: 'there is no point to recover to',
    change: field('store', `${WINDOW}/firstRecoverabilityPoint`, undefined),
    rule: 'recovery-window',
    state: 'degraded',
    sentence: /cannot be restored/,
  },
  {
    name: 'the window is short',
    change: field('store', `${WINDOW}/firstRecoverabilityPoint`, daysAgo(5)),
    rule: 'recovery-window',
    state: 'degraded',
    sentence: /the last 5 days; it should be 30 days/,
  },
  {
    name: 'the retention is shorter than promised',
    change: field('store', 'spec/retentionPolicy', '3d'),
    rule: 'recovery-window',
    state: 'degraded',
    sentence: /kept for 3 days; 7 days are promised/,
  },
  {
    name: 'WAL is not archived',
    change: condition(
      'ContinuousArchiving',
      'False',
      'ContinuousArchivingFailing',
    ),
    rule: 'wal-archiving-failing',
    state: 'degraded',
  },
  {
    name: 'segments wait longer than the RPO',
    change: all(
      metric('postgres/archiver', 400),
      metric('postgres/waiting-segments', 3),
    ),
    rule: 'wal-archive-age',
    state: 'degraded',
    sentence: /6.7 minutes ago; 3 segments wait/,
  },
  {
    name: 'the archiver fails longer than the RPO',
    change: all(
      metric('postgres/archiver', 400),
      metric('postgres/archiver', 1.79e9 + 60, 6),
    ),
    rule: 'wal-archive-age',
    state: 'degraded',
    sentence: /last attempt failed/,
  },
  {
    name: 'archive_timeout is longer than the RPO',
    change: field(
      'cluster',
      'spec/postgresql/parameters/archive_timeout',
      '10min',
    ),
    rule: 'archive-timeout',
    state: 'degraded',
  },
];

/** What can be wrong with a service's own database. */
export const databaseFaults: readonly Fault[] = [
  {
    name: 'the Database is not applied',
    change: all(
      field('database', 'status/applied', false),
      field('database', 'status/message', 'role does not exist'),
    ),
    rule: 'database-not-applied',
    state: 'degraded',
    sentence: /role does not exist/,
    type: 'database',
  },
  {
    name: 'the Database has changed and not been answered',
    change: field('database', 'metadata/generation', 2),
    rule: 'database-not-applied',
    state: 'progressing',
    type: 'database',
  },
  {
    name: 'a role is not applied',
    change: all(
      field('role', 'status/applied', false, 1),
      field('role', 'status/message', 'secret not found', 1),
    ),
    rule: 'role-not-applied',
    state: 'degraded',
    sentence: /order-service-app is not as wanted: secret not found/,
    type: 'database',
  },
  {
    name: 'a role is missing',
    change: world => {
      world.objects['databaseroles.postgresql.cnpg.io'].pop();
    },
    rule: 'role-missing',
    state: 'degraded',
    sentence: /order-service-app/,
    type: 'database',
  },
  {
    name: 'the Database is gone',
    change: remove('database'),
    rule: 'database-missing',
    state: 'unknown',
    type: 'database',
  },
];
