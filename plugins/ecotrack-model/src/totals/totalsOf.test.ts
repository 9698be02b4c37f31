import { changed, testModel, type Changes } from '../__testUtils__/rules';
import { ENVIRONMENTS } from '../platform/environment';
import { parsePlatform } from '../parse/parsePlatform';
import { parseService } from '../parse/parseService';
import type { EnvironmentTotals } from './Totals';
import { totalsOf } from './totalsOf';

const PRICES = {
  currency: 'EUR',
  cpu: 20,
  memory: 4,
  storage: 0.4,
  partition: 0.1,
};

function totals(
  model: string,
  change: Changes = {},
  document: object = {},
): { [environment: string]: EnvironmentTotals } {
  const platform = parsePlatform(JSON.stringify(document));
  const service = parseService(changed(testModel(model), change));
  if (!platform.valid || !service.valid)
    throw new Error(JSON.stringify([platform, service]));
  return Object.fromEntries(
    totalsOf(service.value, platform.value).map(one => [one.environment, one]),
  );
}

describe('totalsOf', () => {
  it('multiplies by the fewest and the most replicas of each environment', () => {
    const { dev, prod } = totals('no-database', {
      'spec.delivery': {
        resources: { cpu: '200m', cpuLimit: '800m', memory: '1Gi' },
        scaling: { minReplicas: 2, maxReplicas: 5 },
        environments: [
          {
            name: 'dev',
            resources: { memory: '512Mi' },
            scaling: { minReplicas: 1, maxReplicas: 1 },
          },
          { name: 'prod' },
        ],
      },
    });

    expect(dev).toMatchObject({
      replicas: { atLeast: 1, atMost: 1 },
      cpu: {
        requested: { atLeast: 200, atMost: 200 },
        limit: { atLeast: 800, atMost: 800 },
      },
      memory: {
        requested: { atLeast: 512, atMost: 512 },
        limit: { atLeast: 512, atMost: 512 },
      },
    });
    expect(prod).toMatchObject({
      replicas: { atLeast: 2, atMost: 5 },
      cpu: {
        requested: { atLeast: 400, atMost: 1000 },
        limit: { atLeast: 1600, atMost: 4000 },
      },
      memory: { requested: { atLeast: 2048, atMost: 5120 } },
      storage: {
        requested: { atLeast: 512, atMost: 1280 },
        limit: { atLeast: 2048, atMost: 5120 },
      },
    });
  });

  it('counts connections as the rule about the budget does', () => {
    const change = {
      'spec.postgres.pool': { maximumSize: 10, minimumIdle: 1 },
      'spec.delivery': { scaling: { minReplicas: 2, maxReplicas: 4 } },
    };
    const platformOf = (maxConnections: number) => ({
      postgres: { maxConnections },
    });
    const { connections } = totals('everything', change, platformOf(54)).prod;
    expect(connections).toEqual({ atMost: 41, budget: 41 });

    const judged = [54, 53].map(maxConnections => {
      const platform = parsePlatform(
        JSON.stringify(platformOf(maxConnections)),
      );
      if (!platform.valid) throw new Error(JSON.stringify(platform.errors));
      return parseService(changed(testModel('everything'), change), {
        platform: platform.value,
      }).valid;
    });
    expect(judged).toEqual([true, false]);
  });

  it('holds all pods with their proxies, and one more for a new version, against the quota', () => {
    const environments = ENVIRONMENTS.map(environment =>
      environment.name === 'prod'
        ? { ...environment, quota: { cpu: '10', memoryLimit: '1Ti' } }
        : environment,
    );
    const { staging, prod } = totals(
      'no-database',
      {
        'spec.delivery': {
          resources: { cpu: '200m', cpuLimit: '800m', memory: '1Gi' },
          scaling: { minReplicas: 2, maxReplicas: 5 },
        },
      },
      { environments },
    );

    expect(prod.quota).toEqual({
      cpu: { atMost: 6 * 300, budget: 10_000 },
      memoryLimit: { atMost: 6 * 2048, budget: 1024 ** 2 },
    });
    expect(staging).not.toHaveProperty('quota');
  });

  it('counts as many pods again while a canary comes', () => {
    const environments = ENVIRONMENTS.map(environment => ({
      ...environment,
      quota: { cpu: '10' },
    }));
    const { prod } = totals(
      'everything',
      {
        'spec.delivery': {
          resources: { cpu: '200m' },
          scaling: { minReplicas: 2, maxReplicas: 5 },
          strategy: 'canary',
        },
        'spec.postgres.pool': { maximumSize: 10, minimumIdle: 1 },
      },
      { environments },
    );

    expect(prod.quota?.cpu).toEqual({ atMost: 10 * 300, budget: 10_000 });
    expect(prod.connections?.atMost).toBe(101);
    expect(prod.replicas.atMost).toBe(5);
  });

  it('says nothing of connections without a database', () => {
    expect(totals('no-database').prod).not.toHaveProperty('connections');
  });

  it('counts the topics a service owns with those of its dead letters', () => {
    const kafka = { kafka: { replicationFactor: 4, brokers: 5 } };

    expect(totals('everything', {}, kafka).prod.topics).toEqual({
      count: 4,
      partitions: 11,
      partitionReplicas: 44,
    });
    expect(totals('no-kafka').prod.topics).toEqual({
      count: 0,
      partitions: 0,
      partitionReplicas: 0,
    });
  });

  it('reckons a month by what is requested and the configured prices', () => {
    const { prod } = totals(
      'no-database',
      {
        'spec.delivery': {
          resources: { cpu: '500m', memory: '2Gi' },
          scaling: { minReplicas: 2, maxReplicas: 4 },
        },
      },
      { prices: PRICES },
    );

    // 1 vCPU, 4 GiB, 0.5 GiB of storage and 3 replicas of one partition; then twice the first three.
    expect(prod.cost?.atLeast).toBeCloseTo(20 + 16 + 0.2 + 0.3);
    expect(prod.cost?.atMost).toBeCloseTo(2 * (20 + 16 + 0.2) + 0.3);
  });

  it('takes no price for none: the cost is absent, and zero only where zero was said', () => {
    expect(totals('no-database').prod).not.toHaveProperty('cost');

    const nothing = { cpu: 0, memory: 0, storage: 0, partition: 0 };
    expect(
      totals('no-database', {}, { prices: { ...PRICES, ...nothing } }).prod
        .cost,
    ).toEqual({ atLeast: 0, atMost: 0 });
  });

  it.each(['currency', 'cpu', 'memory', 'storage', 'partition'])(
    'wants all prices or none: without %s the platform is refused',
    name => {
      const result = parsePlatform(
        JSON.stringify({ prices: { ...PRICES, [name]: undefined } }),
      );

      expect(result).toMatchObject({
        valid: false,
        errors: [{ path: `prices.${name}` }],
      });
    },
  );
});
