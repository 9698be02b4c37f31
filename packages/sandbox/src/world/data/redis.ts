import { Platform, PlatformEnvironment, redisPath } from '@ecotrack/model';
import { ObjectInput } from '../../kubernetes';
import { secretFrom } from './externalSecret';
import { object } from '../objects';

const SECRET = 'redis-auth';

/** The shared Redis of an environment, watched by sentinels. */
export function redis(
  platform: Platform,
  { dataNamespace: namespace }: PlatformEnvironment,
): ObjectInput[] {
  const { cluster, replicas, storage } = platform.redis;
  const image = platform.versions.redisImage;
  return [
    secretFrom(platform, namespace, SECRET, {
      key: redisPath(),
      data: { password: '{{ .password }}' },
    }),
    object(
      'databases.spotahome.com/v1',
      'RedisFailover',
      { name: cluster, namespace },
      {
        spec: {
          auth: { secretPath: SECRET },
          redis: {
            image,
            replicas,
            resources: {
              requests: { cpu: '250m', memory: '640Mi' },
              limits: { cpu: '500m', memory: '640Mi' },
            },
            // what the operator sets at run time is lost with a crash: persistence stands in the command
            command: [
              'redis-server',
              '/redis/redis.conf',
              '--appendonly',
              'yes',
              '--appendfsync',
              'everysec',
              '--maxmemory',
              '400mb',
            ],
            customConfig: [
              'maxmemory-policy volatile-lru',
              'save 900 1 300 10 60 10000',
            ],
            exporter: {
              enabled: true,
              image: 'oliver006/redis_exporter:v1.80.0',
            },
            storage: {
              keepAfterDeletion: true,
              persistentVolumeClaim: {
                metadata: { name: 'redis-data' },
                spec: {
                  accessModes: ['ReadWriteOnce'],
                  storageClassName: 'gp3',
                  resources: { requests: { storage } },
                },
              },
            },
          },
          sentinel: {
            image,
            replicas: 3,
            resources: {
              requests: { cpu: '100m', memory: '128Mi' },
              limits: { cpu: '200m', memory: '128Mi' },
            },
            customConfig: [
              'down-after-milliseconds 5000',
              'failover-timeout 10000',
              'parallel-syncs 1',
            ],
          },
        },
      },
    ),
  ];
}
