import { startExampleApi } from '../../__testUtils__/startExampleApi';

const PODS = '/api/v1/namespaces/shop/pods';

describe('get', () => {
  const server = startExampleApi();
  const { send, names } = server;

  it('gets an object, and says NotFound as a real server does', async () => {
    const pod = await send('GET', `${PODS}/cart-1`);
    expect(pod.json).toMatchObject({ kind: 'Pod', apiVersion: 'v1' });
    const status = await send('GET', `${PODS}/cart-1/status`);
    expect(status.json.status.phase).toBe('Running');
    const missing = await send(
      'GET',
      '/apis/postgresql.cnpg.io/v1/namespaces/shop/clusters/none',
    );
    expect(missing.json).toEqual({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: 'clusters.postgresql.cnpg.io "none" not found',
      reason: 'NotFound',
      details: {
        name: 'none',
        group: 'postgresql.cnpg.io',
        kind: 'clusters',
      },
      code: 404,
    });
    const namespace = await send('GET', '/api/v1/namespaces/shop');
    expect(namespace.json.kind).toBe('Namespace');
  });

  it.each([
    '/api/v1/unicorns',
    '/apis/example.org/v1/things',
    '/apis/apps/v2/deployments',
    `${PODS}/cart-1/exec`,
    '/api/v1/namespaces/shop/nodes',
    '/nonsense',
    '/',
  ])('does not know %s', async path => {
    const { status, type, text } = await send('GET', path);
    expect([status, type]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(text).toBe('404 page not found\n');
  });

  it('serves the versions of a kind from one object', async () => {
    const path = '/namespaces/shop/virtualservices/cart';
    for (const version of ['v1', 'v1beta1', 'v1alpha3']) {
      const { json } = await send(
        'GET',
        `/apis/networking.istio.io/${version}${path}`,
      );
      expect(json.apiVersion).toBe(`networking.istio.io/${version}`);
      expect(json.spec.hosts).toEqual(['cart']);
    }
  });

  it('stops serving a kind whose definition is deleted', async () => {
    const path = '/apis/postgresql.cnpg.io/v1/clusters';
    expect(await names(path)).toEqual(['shop-db']);
    server.store.delete(
      'apiextensions.k8s.io/v1',
      'CustomResourceDefinition',
      'clusters.postgresql.cnpg.io',
    );
    expect((await send('GET', path)).status).toBe(404);
  });

  it('answers pod logs in plain text', async () => {
    const log = await send('GET', `${PODS}/cart-1/log?container=app`);
    expect(log.type).toBe('text/plain');
    expect(log.text).toContain('EcoTrack sandbox');
    const wrong = await send('GET', `${PODS}/cart-1/log?container=no`);
    expect(wrong.json.message).toBe('container no is not valid for pod cart-1');
    expect((await send('GET', `${PODS}/none/log`)).status).toBe(404);
  });

  it('measures pods, so that the stock plugin shows their usage', async () => {
    const path = '/apis/metrics.k8s.io/v1beta1/namespaces/shop/pods';
    const { json } = await send('GET', `${path}?labelSelector=app%3Dcart`);
    expect(json.kind).toBe('PodMetricsList');
    expect(json.items).toHaveLength(2);
    expect(json.items[0].containers[0].usage).toEqual({
      cpu: '100m',
      memory: '615Mi',
    });
    const deleted = await send('DELETE', `${path}/cart-1`);
    expect(deleted.status).toBe(405);
  });
});
