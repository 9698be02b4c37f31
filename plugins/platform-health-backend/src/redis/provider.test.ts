import { assess } from '@ecotrack/backstage-plugin-platform-health-node';
import {
  fakeFacts,
  FakeWorld,
} from '@ecotrack/backstage-plugin-platform-health-node/testing';
import {
  expectNeverBetter,
  expectNoLossHelps,
} from '../__testUtils__/neverBetter';
import { all, Fault, FAULTS, field, metric } from './__testUtils__/faults';
import {
  FAILOVER,
  healthyWorld,
  NAMESPACE,
} from './__testUtils__/healthyWorld';
import { redisProvider } from './provider';

const [type] = redisProvider.resourceTypes;
const scope = {
  entityRef: 'component:default/order-service',
  environment: { name: 'prod', isProduction: true },
  cluster: 'prod',
  namespace: 'ecotrack',
  dataNamespace: NAMESPACE,
  trustDomain: 'prod.ecotrack.internal',
  redis: { cluster: FAILOVER },
};
const [resource] = redisProvider.resourcesOf(scope);
const { environment } = scope;
const judge = (world: FakeWorld) =>
  assess(type, fakeFacts(world), { resource, environment });
const judgeWith = (change: Fault['change']) => {
  const world = healthyWorld();
  change(world);
  return judge(world);
};
const SOURCES = [
  ...Object.keys(healthyWorld().objects),
  ...Object.keys(healthyWorld().samples),
];

describe('verdicts on Redis', () => {
  it('are of the failover that the scope uses', () => {
    expect(resource).toEqual({
      technology: 'redis',
      type: 'failover',
      cluster: 'prod',
      namespace: NAMESPACE,
      name: FAILOVER,
    });
    expect(redisProvider.resourcesOf({ ...scope, redis: undefined })).toEqual(
      [],
    );
  });

  it('are healthy when all is well, and say what was seen', () => {
    const report = judge(healthyWorld());
    expect(report).toMatchObject({
      findings: [],
      missing: [],
      state: 'healthy',
      sentence: '3 of 3 servers and 3 of 3 sentinels ready.',
    });
    expect(report.keyNumbers.map(({ id, value }) => [id, value])).toEqual([
      ['ready-servers', 3],
      ['memory', 0.25],
      ['hit-ratio', 0.95],
      ['evictions', 0],
    ]);
    expect(report.details).toMatchObject({
      servers: [
        { name: 'rfr-redis-cluster-0', role: 'master', ready: true },
        { name: 'rfr-redis-cluster-1', role: 'replica', lagSeconds: 0 },
        { name: 'rfr-redis-cluster-2', role: 'replica', lagSeconds: 1 },
      ],
      sentinels: { ready: 3, wanted: 3, quorum: 2 },
      memory: { policy: 'volatile-lru' },
      persistence: { appendOnly: true, lastSave: '2026-11-21T11:50:00.000Z' },
      encryption: 'mesh',
    });
  });

  it.each(FAULTS.map(fault => [fault.name, fault] as const))(
    'find that %s',
    (_name, { change, rule, state, sentence }) => {
      const found = judgeWith(change).findings.find(
        one => one.rule === `redis/${rule}`,
      );
      expect(found?.state).toBe(state);
      expect(found?.sentence).toMatch(sentence ?? /./);
    },
  );

  it('have a fault in this table for every rule', () => {
    const found = new Set(FAULTS.map(({ rule }) => `redis/${rule}`));
    found.add('redis/failover-missing');
    expect(type.rules.map(({ id }) => id).filter(id => !found.has(id))).toEqual(
      [],
    );
  });

  it('are unknown without the RedisFailover', () => {
    const world = healthyWorld();
    world.objects['redisfailovers.databases.spotahome.com'] = [];
    expect(judge(world)).toMatchObject({
      state: 'unknown',
      sentence:
        'There is no RedisFailover redis-cluster in namespace data-dev.',
    });
  });

  it('judge a full memory by its evictions where every key may go', () => {
    const full = all(
      field('failover', 'spec/redis/customConfig', [
        'maxmemory-policy allkeys-lru',
      ]),
      metric('redis/memory', 400 * 1024 * 1024),
    );
    expect(judgeWith(full).state).toBe('healthy');
  });

  it('say that connections are not encrypted outside the mesh', () => {
    const { details } = judgeWith(
      field('pod', 'spec/initContainers', undefined),
    );
    expect(details).toMatchObject({ encryption: 'none' });
  });

  it.each(SOURCES)('are not healthy while %s is silent', source => {
    const { objects, samples } = healthyWorld();
    const without = (table: object) =>
      Object.fromEntries(
        Object.entries(table).filter(([key]) => key !== source),
      );
    expect(
      judge({ objects: without(objects), samples: without(samples) }).state,
    ).toBe('unknown');
  });

  const losses = {
    type,
    resource,
    environment,
    healthy: healthyWorld,
    faults: FAULTS.map(({ change }) => change),
    named: [['redisfailovers.databases.spotahome.com', FAILOVER]] as const,
  };

  it('never get better by losing a source', () => {
    expect(() => expectNeverBetter(losses)).not.toThrow();
  });

  it('never get better by any one loss', () => {
    expect(() => expectNoLossHelps(losses)).not.toThrow();
  });
});
