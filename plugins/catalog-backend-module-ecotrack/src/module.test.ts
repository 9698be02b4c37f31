import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  RESOURCE_ORIGIN,
  type RunningResourceRow,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { repositories } from './__testUtils__/repositories';
import { row } from './__testUtils__/row';
import { startCatalog } from './__testUtils__/startCatalog';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const directory = createMockDirectory();
const TOPIC = 'resource:default/legacy-topic-dev';
const DATABASE = 'resource:default/legacy-database-dev';
const legacy = [
  row('kafka:topic', 'legacy'),
  row('postgres:database', 'legacy'),
];

jest.setTimeout(60_000);

/** Waits until the catalog has processed what it was given. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()))
    await new Promise(resolve => setTimeout(resolve, 100));
}

async function started(
  resources: readonly RunningResourceRow[],
  options: { readonly locations?: readonly string[] } = {},
) {
  const knex = await databases.init('SQLITE_3');
  const told = {
    completeClusters: ['nonprod'] as readonly string[],
    resources,
  };
  const stops: (() => Promise<void>)[] = [];
  const start = async () => {
    const catalog = await startCatalog({ knex, told: () => told, ...options });
    stops.push(catalog.stop);
    const has = async (ref: string) => (await catalog.entities()).has(ref);
    return {
      ...catalog,
      has,
      /** Refreshes until the catalog has the entity, or has it no more. */
      becomes: (ref: string, isThere: boolean) =>
        until(async () => {
          await catalog.refresh();
          return (await has(ref)) === isThere;
        }),
    };
  };
  return { told, start, stop: () => stops.pop()!() };
}

describe('the entities of what runs', () => {
  it('come and go with it, and stay while its cluster does not tell, also over a restart', async () => {
    const { told, start, stop } = await started(legacy);
    const first = await start();
    await first.becomes(TOPIC, true);
    await first.becomes(DATABASE, true);

    told.completeClusters = [];
    told.resources = [];
    await first.refresh();
    expect(await first.has(TOPIC)).toBe(true);
    await stop();

    const second = await start();
    await second.refresh();
    expect(await second.has(TOPIC)).toBe(true);
    expect(await second.has(DATABASE)).toBe(true);

    told.completeClusters = ['nonprod'];
    told.resources = [legacy[0]];
    await second.becomes(DATABASE, false);
    expect(await second.has(TOPIC)).toBe(true);
    await stop();
  });

  it('have refs that no generated repository declares, and step back for what it does', async () => {
    const generated = repositories();
    directory.setContent(
      Object.fromEntries(generated.map(({ name, files }) => [name, files])),
    );
    const declared = generated.flatMap(({ entities }) => entities);
    const refs = new Set(declared.map(stringifyEntityRef));
    expect(refs.size).toBe(declared.length);

    // What the five services declare, as if nobody did: the catalog may be read before the repositories are.
    const undeclared = declared.flatMap(
      ({ kind, metadata: { name }, spec }) => {
        const { type } = spec ?? {};
        if (kind !== 'Resource') return [];
        if (type === 'database')
          return [row('postgres:database', name.replace(/-database$/, ''))];
        if (type === 'kafka-topic')
          return [row('kafka:topic', name.replace(/-topic$/, ''))];
        return [row('redis:failover', name.replace(/-cache$/, ''))];
      },
    );
    const shared = row('postgres:cluster', 'postgres-cluster', {
      isShared: true,
      entityRefs: ['component:default/order-service'],
    });
    const { told, start, stop } = await started([shared, ...undeclared], {
      locations: generated.map(({ name }) =>
        directory.resolve(name, 'catalog-info.yaml'),
      ),
    });
    const catalog = await start();
    await catalog.becomes('resource:default/order-service-database', true);
    await catalog.becomes('resource:default/order-service-database-dev', true);
    const ours = [...(await catalog.entities())].filter(
      ([, { metadata }]) =>
        metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION] === RESOURCE_ORIGIN,
    );
    expect(ours).toHaveLength(undeclared.length + 1);
    expect(ours.filter(([ref]) => refs.has(ref))).toEqual([]);

    told.resources = [
      shared,
      ...undeclared.map(one => ({
        ...one,
        declaredBy: 'resource:default/order-service-database',
      })),
    ];
    await catalog.becomes('resource:default/order-service-database-dev', false);
    await until(async () => {
      const order = (await catalog.entities()).get(
        'component:default/order-service',
      );
      return (order?.relations ?? []).some(
        ({ type, targetRef }) =>
          type === 'dependsOn' &&
          targetRef === 'resource:default/postgres-cluster-dev',
      );
    });
    await stop();
  });

  it('are not made where somebody declared an entity by that very name', async () => {
    directory.setContent({
      'catalog-info.yaml': JSON.stringify({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: { name: 'legacy-topic-dev' },
        spec: { type: 'kafka-topic', owner: 'orders-team' },
      }),
    });
    const { start, stop } = await started(legacy, {
      locations: [directory.resolve('catalog-info.yaml')],
    });
    const catalog = await start();
    await until(() => catalog.has(TOPIC));
    await catalog.becomes(DATABASE, true);
    const entity = (await catalog.entities()).get(TOPIC);
    expect(entity?.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION]).toMatch(
      /^file:/,
    );
    expect(entity?.spec?.owner).toBe('orders-team');
    await stop();
  });
});
