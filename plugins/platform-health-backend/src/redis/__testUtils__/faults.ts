import type { HealthState } from '@ecotrack/backstage-plugin-platform-health-common';
import { setAt } from '../../__testUtils__/setAt';
import { FAILOVER, RedisWorld } from './healthyWorld';

/** Something that is wrong, and what should be found. */
export interface Fault {
  readonly name: string;
  readonly change: (world: RedisWorld) => void;
  readonly rule: string;
  readonly state: HealthState;
  readonly sentence?: RegExp;
}

type Kind = keyof RedisWorld['objects'];
type Query = keyof RedisWorld['samples'];
type Change = Fault['change'];

const KINDS: Readonly<Record<string, Kind>> = {
  failover: 'redisfailovers.databases.spotahome.com',
  servers: 'statefulsets.apps',
  sentinels: 'deployments.apps',
  pod: 'pods',
};

/** Sets a field of an object of a kind, unless another fault has removed it. */
export const field =
  (kind: string, path: string, value: unknown, index = 0): Change =>
  world => {
    const object = world.objects[KINDS[kind]][index];
    if (object) setAt(object, path.split('/'), value);
  };

export const metric =
  (query: Query, value: number, index = 0): Change =>
  world => {
    const series = world.samples[query];
    series[index] = { ...series[index], value };
  };

export const all =
  (...changes: Change[]): Change =>
  world =>
    changes.forEach(change => change(world));

const notReady = (index: number) =>
  field(
    'pod',
    'status/conditions',
    [{ type: 'Ready', status: 'False' }],
    index,
  );

const masterLabels = {
  'app.kubernetes.io/component': 'redis',
  'redisfailovers.databases.spotahome.com/name': FAILOVER,
  'redisfailovers-role': 'master',
};

/** What can be wrong with a RedisFailover. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'its servers were never made',
    change: world => {
      world.objects['statefulsets.apps'] = [];
    },
    rule: 'not-created',
    state: 'unhealthy',
    sentence: /no StatefulSet rfr-redis-cluster/,
  },
  {
    name: 'its sentinels are not made yet',
    change: all(world => {
      world.objects['deployments.apps'] = [];
    }, field('failover', 'metadata/creationTimestamp', '2026-11-21T11:59:00Z')),
    rule: 'not-created',
    state: 'progressing',
  },
  {
    name: 'the operator skips it',
    change: field('failover', 'metadata/annotations', {
      'redis-failover.freshworks.com/skip-reconcile': 'true',
    }),
    rule: 'reconciliation-skipped',
    state: 'suspended',
  },
  {
    name: 'the master is gone',
    change: notReady(0),
    rule: 'master',
    state: 'unhealthy',
    sentence: /no master that is ready/,
  },
  {
    name: 'there are two masters',
    change: field('pod', 'metadata/labels', masterLabels, 1),
    rule: 'master',
    state: 'unhealthy',
    sentence: /2 masters: rfr-redis-cluster-0 and rfr-redis-cluster-1/,
  },
  {
    name: 'a server is lost',
    change: field('servers', 'status/readyReplicas', 2),
    rule: 'servers-ready',
    state: 'degraded',
    sentence: /2 of 3 servers/,
  },
  {
    name: 'all servers are lost: the field is left out',
    change: field('servers', 'status/readyReplicas', undefined),
    rule: 'servers-ready',
    state: 'unhealthy',
  },
  {
    name: 'the quorum is lost',
    change: field('sentinels', 'status/readyReplicas', 1),
    rule: 'sentinel-quorum',
    state: 'degraded',
    sentence: /1 of 3 sentinels of redis-cluster are ready and 2 must agree/,
  },
  {
    name: 'the quorum is lost and the master too',
    change: all(field('sentinels', 'status/readyReplicas', 0), notReady(0)),
    rule: 'sentinel-quorum',
    state: 'unhealthy',
  },
  {
    name: 'a sentinel is lost',
    change: field('sentinels', 'status/readyReplicas', 2),
    rule: 'sentinels-ready',
    state: 'degraded',
  },
  {
    name: 'servers are renewed',
    change: field('servers', 'status/updatedReplicas', 1),
    rule: 'rollout',
    state: 'progressing',
    sentence: /1 of 3/,
  },
  {
    name: 'its own status says so',
    change: field('failover', 'status', {
      state: 'NotHealthy',
      message: 'no master',
    }),
    rule: 'not-healthy',
    state: 'degraded',
    sentence: /NotHealthy: no master/,
  },
  {
    name: 'it has no exporter',
    change: field('failover', 'spec/redis/exporter', undefined),
    rule: 'exporter-off',
    state: 'unknown',
  },
  {
    name: 'a server does not answer',
    change: metric('redis/up', 0, 1),
    rule: 'not-answering',
    state: 'degraded',
    sentence: /rfr-redis-cluster-1/,
  },
  {
    name: 'no server answers',
    change: all(...[0, 1, 2].map(index => metric('redis/up', 0, index))),
    rule: 'not-answering',
    state: 'unhealthy',
  },
  {
    name: 'memory is short',
    change: metric('redis/memory', 380 * 1024 * 1024),
    rule: 'memory',
    state: 'degraded',
    sentence: /rfr-redis-cluster-0 uses 95 % of 400 MiB/,
  },
  {
    name: 'memory has no limit',
    change: metric('redis/memory', 0, 4),
    rule: 'no-memory-limit',
    state: 'degraded',
    sentence: /rfr-redis-cluster-1 has no maxmemory/,
  },
  {
    name: 'keys are thrown out',
    change: metric('redis/evictions', 2.5),
    rule: 'evictions',
    state: 'degraded',
    sentence: /2.5 keys per second/,
  },
  {
    name: 'few look-ups find their key',
    change: metric('redis/misses', 95),
    rule: 'hit-ratio',
    state: 'degraded',
    sentence: /50 %/,
  },
  {
    name: 'clients are many',
    change: metric('redis/clients', 9500),
    rule: 'connections',
    state: 'degraded',
    sentence: /95 %/,
  },
  {
    name: 'clients are refused',
    change: metric('redis/rejected', 4),
    rule: 'rejected-connections',
    state: 'degraded',
  },
  {
    name: 'a snapshot failed',
    change: metric('redis/persistence', 0),
    rule: 'snapshot-failing',
    state: 'degraded',
    sentence: /rfr-redis-cluster-0: the last snapshot failed/,
  },
  {
    name: 'a snapshot is old',
    change: metric(
      'redis/persistence',
      Date.parse('2026-11-21T10:00:00Z') / 1000,
      4,
    ),
    rule: 'snapshot-old',
    state: 'degraded',
    sentence: /2 hours old/,
  },
  {
    name: 'the append-only file is off after a crash',
    change: metric('redis/persistence', 0, 9),
    rule: 'append-only-off',
    state: 'degraded',
  },
  {
    name: 'the append-only file cannot be written',
    change: metric('redis/persistence', 0, 12),
    rule: 'append-only-failing',
    state: 'degraded',
  },
  {
    name: 'a replica has no link',
    change: metric('redis/master-link', 0, 1),
    rule: 'replica-link',
    state: 'degraded',
    sentence: /rfr-redis-cluster-2 has lost/,
  },
  {
    name: 'a replica is not connected',
    change: metric('redis/connected-replicas', 1),
    rule: 'connected-replicas',
    state: 'degraded',
    sentence: /1 of 2 replicas are connected to rfr-redis-cluster-0/,
  },
  {
    name: 'a replica is silent',
    change: metric('redis/replica-lag-seconds', 30),
    rule: 'replication-lag-seconds',
    state: 'degraded',
    sentence: /rfr-redis-cluster-1 30 seconds ago/,
  },
  {
    name: 'a replica is behind',
    change: metric('redis/replica-offset', 5e8 - 20 * 1024 * 1024, 1),
    rule: 'replication-lag-bytes',
    state: 'degraded',
    sentence: /rfr-redis-cluster-2 is 20 MiB behind rfr-redis-cluster-0/,
  },
  {
    name: 'sentinels see no quorum',
    change: all(
      ...[0, 1, 2].map(index => metric('redis/sentinel-view', 0, index)),
    ),
    rule: 'sentinel-view',
    state: 'unhealthy',
  },
  {
    name: 'a sentinel does not trust its clock',
    change: metric('redis/sentinel-view', 1, 3),
    rule: 'sentinel-view',
    state: 'degraded',
    sentence: /1 of 3 sentinels of redis-cluster do not trust/,
  },
];
