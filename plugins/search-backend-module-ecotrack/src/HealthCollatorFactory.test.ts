import { HealthCollatorFactory } from './HealthCollatorFactory';
import type { HealthDocument } from './document/HealthDocument';
import { fleet, running } from './__testUtils__/told';

const NOW = new Date('2026-11-21T12:00:00Z');

async function documents(
  over: Partial<ConstructorParameters<typeof HealthCollatorFactory>[0]> = {},
): Promise<HealthDocument[]> {
  const factory = new HealthCollatorFactory(
    {
      fleet: async () => fleet,
      runningResources: async () => running,
      ...over,
    },
    () => NOW,
  );
  const found: HealthDocument[] = [];
  for await (const one of await factory.getCollator()) found.push(one);
  return found;
}

describe('HealthCollatorFactory', () => {
  it('makes a document of each component, with the worst of each technology', async () => {
    const [order] = await documents();
    expect(order).toEqual({
      title: 'Health of Orders',
      text: 'degraded. postgres in prod is degraded: Replica 2 is 12 MiB behind. (postgres/replication-lag-bytes). redis in dev is healthy: All is well.',
      location:
        '/catalog/default/component/order-service/health?technology=postgres&environment=prod',
      entityRef: 'component:default/order-service',
      state: 'degraded',
      technology: 'postgres',
      environment: 'prod',
      sentence: 'Replica 2 is 12 MiB behind.',
      asOf: NOW.toISOString(),
      authorization: { resourceRef: 'component:default/order-service' },
    });
  });

  it('makes one of each entity that stands for something running, whatever runs of it where', async () => {
    const [, declared, standIn, ...others] = await documents();
    expect(declared).toMatchObject({
      title: 'Health of order-events',
      state: 'unhealthy',
      environment: 'staging',
      sentence: 'Two partitions are offline.',
      text: expect.stringContaining(
        'kafka topic order-events in staging (nonprod/data-staging) is unhealthy: Two partitions are offline.',
      ),
      authorization: { resourceRef: 'resource:default/order-events-topic' },
    });
    expect(declared.text).toContain('is healthy: 12 partitions.');
    expect(standIn).toMatchObject({
      state: 'unknown',
      text: expect.stringContaining('is not judged'),
      location:
        '/catalog/default/resource/order-events-topic-prod/health?technology=kafka&environment=prod',
    });
    expect(others).toEqual([]);
  });

  it('fails when the health backend does not answer, so that the index stays', async () => {
    await expect(
      documents({ fleet: () => Promise.reject(new Error('away')) }),
    ).rejects.toThrow('away');
  });
});
