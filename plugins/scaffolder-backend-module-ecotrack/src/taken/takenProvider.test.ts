import {
  ORDER_COMPONENT,
  ORDER_DOCUMENT,
  ORDER_ENTITIES,
  ORDER_OBJECTS,
} from './__testUtils__/orderService';
import { usePortal } from './__testUtils__/usePortal';

const NAMES = {
  service: 'order-service',
  schema: 'order_service',
  topics: 'order-events,shop-events',
};
const ORDER = { service: 'order-service', owner: 'group:default/orders-team' };

describe('autocompletion ecotrack/names', () => {
  const portal = usePortal();

  it('knows that names are free', async () => {
    await portal.start();

    expect(await portal.ask(NAMES)).toEqual({ taken: [], unknown: [] });
  });

  it('tells who has the names of the catalog, not who consumes them', async () => {
    await portal.start(ORDER_ENTITIES);

    const holder = { ...ORDER, source: 'catalog' };
    expect(await portal.ask(NAMES)).toEqual({
      taken: [
        { kind: 'service', name: 'order-service', holder },
        { kind: 'schema', name: 'order_service', holder },
        { kind: 'topic', name: 'order-events', holder },
      ],
      unknown: [],
    });
  });

  it('tells who has the objects of the clusters, with the owner from the catalog', async () => {
    portal.clusters.objects.push(...ORDER_OBJECTS);
    await portal.start(ORDER_COMPONENT);

    const holder = { ...ORDER, source: 'cluster' };
    const { schema, topics } = NAMES;
    expect(await portal.ask({ schema, topics })).toEqual({
      taken: [
        { kind: 'topic', name: 'order-events', holder },
        { kind: 'schema', name: 'order_service', holder },
      ],
      unknown: [],
    });
  });

  it.each(['Deployment', 'Database'])(
    'knows a service by its %s alone: the database outlives it',
    async kind => {
      portal.clusters.objects.push(
        ...ORDER_OBJECTS.filter(object => object.kind === kind),
      );
      await portal.start();

      const holder = { service: 'order-service', source: 'cluster' };
      expect(await portal.ask({ service: 'order-service' })).toEqual({
        taken: [{ kind: 'service', name: 'order-service', holder }],
        unknown: [],
      });
    },
  );

  it('finds topics and schemas that are called otherwise than their objects, whoever made them', async () => {
    const metadata = {
      name: 'by-hand',
      namespace: 'data-dev',
      labels: { 'backstage.io/kubernetes-id': '../../admin' },
    };
    const schemas = [{ name: 'goods' }, { name: 'old', ensure: 'absent' }];
    portal.clusters.objects.push(
      { kind: 'KafkaTopic', metadata, spec: { topicName: 'shop-events' } },
      { kind: 'Database', metadata, spec: { schemas } },
    );
    await portal.start();

    const holder = { source: 'cluster' };
    expect(
      await portal.ask({ schema: 'goods', topics: 'by-hand,shop-events' }),
    ).toEqual({
      taken: [
        { kind: 'topic', name: 'shop-events', holder },
        { kind: 'schema', name: 'goods', holder },
      ],
      unknown: [],
    });
    expect((await portal.ask({ schema: 'old' })).taken).toEqual([]);
  });

  it('tells whose a repository is, when it says so', async () => {
    portal.forge.create('order-service', { 'ecotrack.yaml': ORDER_DOCUMENT });
    portal.forge.create('wiki', { 'README.md': 'by hand' });
    await portal.start();
    const repositories = async (service: string) =>
      (await portal.ask({ service })).taken;

    expect(await repositories('order-service')).toEqual([
      {
        kind: 'repository',
        name: 'order-service',
        holder: { ...ORDER, source: 'forge' },
      },
    ]);
    expect(await repositories('wiki')).toEqual([
      { kind: 'repository', name: 'wiki', holder: { source: 'forge' } },
    ]);
  });

  it('asks once for what is typed again', async () => {
    const { clusters, forge } = portal;
    await portal.start();
    await portal.ask({ service: 'shop', topics: 'a-topic' });
    const before = [clusters.calls.length, forge.calls.length];
    await portal.ask({ service: 'shop', topics: 'a-topic,other-topic' });

    expect(before).toEqual([9, 1]);
    expect([clusters.calls.length, forge.calls.length]).toEqual(before);
  });
});
