import { resourceKinds } from '../ResourceKind';

/** CloudNativePG and its backup plugin. */
export const postgresKinds = [
  ...resourceKinds(
    'postgresql.cnpg.io',
    [
      { kind: 'Cluster', plural: 'clusters' },
      { kind: 'Pooler', plural: 'poolers' },
      { kind: 'Backup', plural: 'backups' },
      { kind: 'ScheduledBackup', plural: 'scheduledbackups' },
      { kind: 'Database', plural: 'databases' },
      { kind: 'DatabaseRole', plural: 'databaseroles' },
    ],
    { custom: true },
  ),
  ...resourceKinds(
    'barmancloud.cnpg.io',
    [{ kind: 'ObjectStore', plural: 'objectstores' }],
    { custom: true },
  ),
];
