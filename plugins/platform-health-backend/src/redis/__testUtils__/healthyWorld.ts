import type {
  KubernetesObject,
  Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';

export const NAMESPACE = 'data-dev';
export const FAILOVER = 'redis-cluster';
export const SERVERS = [0, 1, 2].map(index => `rfr-${FAILOVER}-${index}`);
const SENTINELS = ['a1b2c', 'd3e4f', 'g5h6i'].map(
  suffix => `rfs-${FAILOVER}-6f9-${suffix}`,
);

const object = (
  name: string,
  rest: object,
  metadata: Partial<KubernetesObject['metadata']> = {},
): KubernetesObject => ({
  metadata: {
    name,
    namespace: NAMESPACE,
    uid: `uid-${name}`,
    generation: 1,
    creationTimestamp: '2026-10-01T12:00:00Z',
    ...metadata,
  },
  ...rest,
});

const labels = (component: string) => ({
  'app.kubernetes.io/name': FAILOVER,
  'app.kubernetes.io/component': component,
  'redisfailovers.databases.spotahome.com/name': FAILOVER,
});

const pod = (name: string, component: string, more: object = {}) =>
  object(
    name,
    {
      spec: {
        nodeName: 'node-1',
        containers: [{ name: component }],
        initContainers: [{ name: 'istio-proxy' }],
      },
      status: {
        podIP: `10.0.0.${SERVERS.indexOf(name) + 1}`,
        conditions: [{ type: 'Ready', status: 'True' }],
      },
    },
    { labels: { ...labels(component), ...more } },
  );

const failover = () =>
  object(
    FAILOVER,
    {
      spec: {
        redis: {
          replicas: 3,
          command: [
            'redis-server',
            '/redis/redis.conf',
            '--appendonly',
            'yes',
            '--maxmemory',
            '400mb',
          ],
          customConfig: [
            'maxmemory-policy volatile-lru',
            'save 900 1 300 10 60 10000',
          ],
          exporter: { enabled: true },
        },
        sentinel: { replicas: 3, exporter: { enabled: true } },
      },
    },
    { annotations: {} },
  );

const series = (
  labelsOf: Readonly<Record<string, string>>,
  value: number,
): Sample => ({ labels: labelsOf, value });

const eachServer = (...values: number[]): Sample[] =>
  SERVERS.map((name, index) =>
    series({ pod: name }, values[index] ?? values[0]),
  );

const named = (pods: readonly string[], __name__: string, value: number) =>
  pods.map(name => series({ __name__, pod: name }, value));

const NOW = Date.parse('2026-11-21T12:00:00Z') / 1000;

/** The address of a replica's pod. */
const replica = (index: number) => ({ slave_ip: `10.0.0.${index + 1}` });

/** All is well, as the operator, redis_exporter and its sentinel mode write it; made anew each time. */
export const healthyWorld = () => ({
  objects: {
    'redisfailovers.databases.spotahome.com': [failover()],
    'statefulsets.apps': [
      object(`rfr-${FAILOVER}`, {
        spec: { replicas: 3 },
        status: { readyReplicas: 3, updatedReplicas: 3, observedGeneration: 1 },
      }),
    ],
    'deployments.apps': [
      object(`rfs-${FAILOVER}`, {
        spec: { replicas: 3 },
        status: { readyReplicas: 3 },
      }),
    ],
    pods: [
      ...SERVERS.map((name, index) =>
        pod(name, 'redis', {
          'redisfailovers-role': index === 0 ? 'master' : 'slave',
        }),
      ),
      ...SENTINELS.map(name => pod(name, 'sentinel')),
    ],
  },
  samples: {
    'redis/up': eachServer(1),
    'redis/memory': [
      ...named(SERVERS, 'redis_memory_used_bytes', 100 * 1024 * 1024),
      ...named(SERVERS, 'redis_memory_max_bytes', 400 * 1024 * 1024),
    ],
    'redis/evictions': eachServer(0),
    'redis/hits': [series({}, 95)],
    'redis/misses': [series({}, 5)],
    'redis/clients': [
      ...named(SERVERS, 'redis_connected_clients', 30),
      ...named(SERVERS, 'redis_config_maxclients', 10_000),
    ],
    'redis/rejected': eachServer(0),
    'redis/persistence': [
      ...named(SERVERS, 'redis_rdb_last_bgsave_status', 1),
      ...named(SERVERS, 'redis_rdb_last_save_timestamp_seconds', NOW - 600),
      ...named(SERVERS, 'redis_rdb_changes_since_last_save', 12),
      ...named(SERVERS, 'redis_aof_enabled', 1),
      ...named(SERVERS, 'redis_aof_last_write_status', 1),
    ],
    'redis/connected-replicas': eachServer(2, 0, 0),
    'redis/replica-lag-seconds': [series(replica(1), 0), series(replica(2), 1)],
    'redis/replication-offset': eachServer(5e8),
    'redis/replica-offset': [
      series(replica(1), 5e8 - 100),
      series(replica(2), 5e8 - 200),
    ],
    'redis/master-link': SERVERS.slice(1).map(name => series({ pod: name }, 1)),
    'redis/sentinel-view': [
      ...named(SENTINELS, 'redis_sentinel_master_ckquorum_status', 1),
      ...named(SENTINELS, 'redis_sentinel_tilt', 0),
    ],
  },
});

export type RedisWorld = ReturnType<typeof healthyWorld>;
