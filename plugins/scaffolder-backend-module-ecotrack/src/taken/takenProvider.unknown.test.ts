import { FORGE_PASSWORD } from '../__testUtils__/TestForge';
import { ORDER_COMPONENT, ORDER_OBJECTS } from './__testUtils__/orderService';
import { usePortal } from './__testUtils__/usePortal';

describe('autocompletion ecotrack/names, when not everybody tells', () => {
  const portal = usePortal();

  it.each([
    [401, 'forbidden'],
    [503, 'failed'],
  ])(
    'does not call free what a forge with status %i does not tell',
    async (status, cause) => {
      portal.forge.fault = { status };
      await portal.start();

      const { body } = await portal.post({ service: 'shop' });
      expect(body.results).toEqual([
        { id: 'unknown/forge', title: JSON.stringify({ cause }) },
      ]);
      expect(JSON.stringify(body)).not.toContain(FORGE_PASSWORD);
    },
  );

  it('keeps what the others know when the forge is gone', async () => {
    portal.clusters.objects.push(...ORDER_OBJECTS);
    await portal.start(ORDER_COMPONENT);
    await portal.forge.close();

    const { taken, unknown } = await portal.ask({
      service: 'order-service',
      topics: 'order-events',
    });
    expect(unknown).toEqual([{ source: 'forge', cause: 'unreachable' }]);
    expect(taken.map(({ kind }) => kind)).toEqual(['service', 'topic']);
  });

  it.each([
    [403, { kind: 'Status', reason: 'Forbidden' }, 'forbidden'],
    [
      404,
      { kind: 'Status', reason: 'NotFound', details: {} },
      'not-configured',
    ],
    [404, { error: { name: 'NotFoundError' } }, 'not-configured'],
    [500, { error: { name: 'ForwardedError' } }, 'unreachable'],
    [500, { kind: 'Status', reason: 'InternalError' }, 'failed'],
    [200, { kind: 'Status' }, 'failed'],
  ])(
    'does not call free what a cluster does not tell: %i %j',
    async (status, body, cause) => {
      portal.clusters.faults.set('kafkatopics', { status, body });
      await portal.start();

      const places = ['nonprod/data-dev', 'nonprod/data-staging', 'prod/data'];
      expect(await portal.ask({ topics: 'order-events' })).toEqual({
        taken: [],
        unknown: places.map(place => ({
          source: 'cluster',
          part: `${place}/kafkatopics`,
          cause,
        })),
      });
    },
  );

  it('says so when there is no Kubernetes plugin', async () => {
    await portal.start([], { kubernetes: false });

    const { unknown } = await portal.ask({ service: 'shop' });
    expect(unknown).toHaveLength(6);
    expect(unknown[0]).toEqual({
      source: 'cluster',
      part: 'nonprod/data-dev/databases',
      cause: 'not-configured',
    });
  });

  it('reads as the scaffolder, and nothing but three kinds where the platform says', async () => {
    await portal.start();
    await portal.ask({ service: 'shop', topics: 'a-topic' });

    const reads = (cluster: string, namespace: string, data: string) => [
      `${cluster} /apis/kafka.strimzi.io/v1/namespaces/${data}/kafkatopics`,
      `${cluster} /apis/postgresql.cnpg.io/v1/namespaces/${data}/databases`,
      `${cluster} /apis/apps/v1/namespaces/${namespace}/deployments/shop`,
    ];
    expect([...portal.clusters.calls].sort()).toEqual(
      [
        ...reads('nonprod', 'ecotrack-dev', 'data-dev'),
        ...reads('nonprod', 'ecotrack-staging', 'data-staging'),
        ...reads('prod', 'ecotrack', 'data'),
      ]
        .map(read => `plugin:scaffolder GET ${read}`)
        .sort(),
    );
  });

  it.each([
    { service: '../../admin/users' },
    { service: 'shop?x=1' },
    { topics: 'order-events,../x' },
    { schema: "x' or 1=1" },
    { namespace: 'kube-system' },
  ])('refuses %j before anybody is asked', async context => {
    await portal.start();
    const { status, body } = await portal.post(context);

    expect(status).toBe(400);
    expect(body.error).toMatchObject({ name: 'InputError' });
    expect([...portal.clusters.calls, ...portal.forge.calls]).toEqual([]);
  });

  it('has nothing else to offer', async () => {
    await portal.start();
    const { status, body } = await portal.post({}, 'secrets');

    expect(status).toBe(400);
    expect(body.error.message).toContain('Ask for "ecotrack/names"');
  });
});
