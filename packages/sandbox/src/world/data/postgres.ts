import { Platform, PlatformEnvironment } from '@ecotrack/model';
import { ObjectInput } from '../../kubernetes';
import { timestamp } from '../../kubernetes/store/timestamp';
import { secretFrom } from './externalSecret';
import { object } from '../objects';

const DAY = 86_400_000;
const NIGHTS = 3;
const API = 'postgresql.cnpg.io/v1';
const PLUGIN = 'barman-cloud.cloudnative-pg.io';
const OWNER_SECRET = 'postgres-credentials';

/** Two o'clock this morning, or yesterday when that is still to come. */
function lastNight(now: Date): Date {
  const two = new Date(now);
  two.setUTCHours(2, 0, 0, 0);
  return two > now ? new Date(two.getTime() - DAY) : two;
}

function backup(
  namespace: string,
  cluster: string,
  startedAt: Date,
): ObjectInput {
  const id = timestamp(startedAt).replace(/[-:TZ]/g, '');
  const time = timestamp(startedAt);
  return {
    apiVersion: API,
    kind: 'Backup',
    metadata: {
      name: `${cluster}-daily-${id}`,
      namespace,
      creationTimestamp: time,
      labels: {
        'cnpg.io/cluster': cluster,
        'cnpg.io/scheduled-backup': `${cluster}-daily`,
        'cnpg.io/immediateBackup': 'false',
      },
    },
    spec: {
      cluster: { name: cluster },
      method: 'plugin',
      pluginConfiguration: { name: PLUGIN },
      target: 'prefer-standby',
    },
    status: {
      phase: 'completed',
      method: 'plugin',
      online: true,
      startedAt: time,
      stoppedAt: timestamp(new Date(startedAt.getTime() + 240_000)),
      backupId: `${id.slice(0, 8)}T${id.slice(8)}`,
      backupName: `backup-${id}`,
      serverName: cluster,
      instanceID: { podName: `${cluster}-2` },
    },
  };
}

/** Configuration of the server, from the specification's parameters. */
const parameters = (maxConnections: number) => ({
  max_connections: String(maxConnections),
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  min_wal_size: '1GB',
  max_wal_size: '4GB',
  archive_timeout: '2min',
  log_min_duration_statement: '1000',
  'pg_stat_statements.track': 'all',
});

/** The shared PostgreSQL cluster of an environment, with the backups of the last nights. */
export function postgres(
  platform: Platform,
  { dataNamespace: namespace }: PlatformEnvironment,
  now: Date,
): ObjectInput[] {
  const { cluster, database, owner, instances, storage, maxConnections } =
    platform.postgres;
  const night = lastNight(now);
  const nights = Array.from(
    { length: NIGHTS },
    (_, index) => new Date(night.getTime() - (NIGHTS - 1 - index) * DAY),
  );
  const objectStore = `${cluster}-backups`;
  return [
    secretFrom(platform, namespace, OWNER_SECRET, {
      key: `postgres/${owner}`,
      type: 'kubernetes.io/basic-auth',
      data: { username: owner, password: '{{ .password }}' },
    }),
    object(
      'barmancloud.cnpg.io/v1',
      'ObjectStore',
      { name: objectStore, namespace },
      {
        spec: {
          configuration: {
            destinationPath: `s3://ecotrack-backups/${namespace}`,
            s3Credentials: { inheritFromIAMRole: true },
            data: { compression: 'gzip', encryption: 'aws:kms' },
            wal: { compression: 'gzip', encryption: 'aws:kms' },
          },
          retentionPolicy: '30d',
        },
        status: {
          serverRecoveryWindow: {
            [cluster]: {
              firstRecoverabilityPoint: timestamp(nights[0]),
              lastSuccessfulBackupTime: timestamp(night),
            },
          },
        },
      },
    ),
    object(
      API,
      'Cluster',
      { name: cluster, namespace },
      {
        spec: {
          instances,
          imageName: 'ghcr.io/cloudnative-pg/postgresql:18.6-system-trixie',
          storage: { size: storage, storageClass: 'gp3' },
          walStorage: { size: '20Gi', storageClass: 'gp3' },
          bootstrap: {
            initdb: {
              database,
              owner,
              secret: { name: OWNER_SECRET },
              encoding: 'UTF8',
              dataChecksums: true,
            },
          },
          postgresql: {
            parameters: parameters(maxConnections),
            synchronous: {
              method: 'any',
              number: 1,
              dataDurability: 'required',
            },
          },
          plugins: [
            {
              name: PLUGIN,
              isWALArchiver: true,
              parameters: { barmanObjectName: objectStore },
            },
          ],
          resources: {
            requests: { cpu: '500m', memory: '1Gi' },
            limits: { cpu: '1', memory: '2Gi' },
          },
        },
      },
    ),
    object(
      API,
      'ScheduledBackup',
      { name: `${cluster}-daily`, namespace },
      {
        spec: {
          schedule: platform.postgres.backupSchedule,
          cluster: { name: cluster },
          backupOwnerReference: 'self',
          method: 'plugin',
          pluginConfiguration: { name: PLUGIN },
        },
        status: {
          lastCheckTime: timestamp(night),
          lastScheduleTime: timestamp(night),
          nextScheduleTime: timestamp(new Date(night.getTime() + DAY)),
        },
      },
    ),
    ...nights.map(start => backup(namespace, cluster, start)),
  ];
}
