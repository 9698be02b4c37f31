import { examplePod, exampleStore } from '../__testUtils__/exampleStore';
import { rawRequest } from '../__testUtils__/rawClient';
import { createKubernetesApi, KubernetesApi } from '../createKubernetesApi';
import { ObjectStore } from '../store/ObjectStore';

const PODS = '/api/v1/namespaces/shop/pods';

describe('reading', () => {
  let api: KubernetesApi;
  let store: ObjectStore;

  beforeEach(async () => {
    store = exampleStore({ history: 60 });
    api = await createKubernetesApi({ store, port: 0, name: 'dev' });
  });

  afterEach(() => api.close());

  const names = async (path: string) => {
    const { status, json } = await rawRequest(api, path);
    expect(status).toBe(200);
    return json.items.map(
      (item: { metadata: { name: string } }) => item.metadata.name,
    );
  };

  it('lists one namespace or all, with the version of the list', async () => {
    expect(await names(PODS)).toEqual(['cart-1', 'cart-2', 'mail-1']);
    expect(await names('/api/v1/pods')).toEqual([
      'ledger-1',
      'cart-1',
      'cart-2',
      'mail-1',
    ]);
    const { json } = await rawRequest(api, PODS);
    expect(json).toMatchObject({
      kind: 'PodList',
      apiVersion: 'v1',
      metadata: { resourceVersion: store.resourceVersion },
    });
    expect(json.items[0]).not.toHaveProperty('kind');
    expect(await names('/api/v1/namespaces/none/pods')).toEqual([]);
  });

  it.each([
    ['labelSelector', 'app=cart', ['cart-1', 'cart-2']],
    ['labelSelector', 'app in (cart,mail),tier!=batch', ['cart-1', 'mail-1']],
    ['labelSelector', '!tier', ['mail-1']],
    ['fieldSelector', 'metadata.name=mail-1', ['mail-1']],
    ['fieldSelector', 'metadata.namespace!=shop', []],
    [
      'fieldSelector',
      'spec.nodeName=node-a,metadata.name!=mail-1',
      ['cart-1', 'cart-2'],
    ],
    ['fieldSelector', 'status.phase!=Running', []],
  ])('selects by %s %s', async (parameter, selector, expected) => {
    expect(
      await names(`${PODS}?${parameter}=${encodeURIComponent(selector)}`),
    ).toEqual(expected);
  });

  it.each([
    `${PODS}?labelSelector=a%3Db%3Dc`,
    `${PODS}?fieldSelector=spec.secret%3Dx`,
    `${PODS}?limit=many`,
    `${PODS}?continue=nonsense`,
    `${PODS}?resourceVersion=-1`,
    `${PODS}?resourceVersionMatch=Exact`,
    '/api/v1/namespaces/%ZZ/pods',
  ])('refuses %s with BadRequest', async path => {
    const { status, json } = await rawRequest(api, path);
    expect([status, json.kind, json.reason]).toEqual([
      400,
      'Status',
      'BadRequest',
    ]);
  });

  it('pages through one consistent state while objects come and go', async () => {
    const first = await rawRequest(api, `${PODS}?limit=1`);
    expect(first.json.metadata.remainingItemCount).toBe(2);
    store.delete('v1', 'Pod', 'cart-2', 'shop');
    store.create(examplePod('cart-3'));
    store.patchStatus(
      { apiVersion: 'v1', kind: 'Pod', name: 'mail-1', namespace: 'shop' },
      { phase: 'Failed' },
    );

    const next = encodeURIComponent(first.json.metadata.continue);
    const second = await rawRequest(api, `${PODS}?limit=1&continue=${next}`);
    expect(second.json.items[0].metadata.name).toBe('cart-2');
    const last = encodeURIComponent(second.json.metadata.continue);
    const third = await rawRequest(api, `${PODS}?limit=1&continue=${last}`);
    expect(third.json.items[0].metadata.name).toBe('mail-1');
    expect(third.json.items[0].status.phase).toBe('Running');
    expect(third.json.metadata.continue).toBeUndefined();
    expect(third.json.metadata.resourceVersion).toBe(
      first.json.metadata.resourceVersion,
    );
    expect(await names(PODS)).toEqual(['cart-1', 'cart-3', 'mail-1']);
  });

  it('answers 410 for an old continue token and offers the inconsistent rest', async () => {
    const first = await rawRequest(api, `${PODS}?limit=2`);
    for (let i = 0; i < 61; i += 1) {
      store.apply({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'tick', namespace: 'shop' },
        data: { tick: String(i) },
      });
    }
    store.create(examplePod('late'));
    const next = encodeURIComponent(first.json.metadata.continue);
    const second = await rawRequest(api, `${PODS}?continue=${next}`);
    expect([second.status, second.json.reason, second.json.code]).toEqual([
      410,
      'Expired',
      410,
    ]);
    expect(second.json.message).toContain('continue parameter is too old');
    const rest = encodeURIComponent(second.json.metadata.continue);
    expect(await names(`${PODS}?continue=${rest}`)).toEqual(['late', 'mail-1']);
  });

  it('honours resource versions', async () => {
    const then = store.resourceVersion;
    store.delete('v1', 'Pod', 'cart-1', 'shop');
    const exact = `${PODS}?resourceVersionMatch=Exact&resourceVersion=`;
    expect(await names(`${exact}${then}`)).toContain('cart-1');
    expect(await names(`${PODS}?resourceVersion=0`)).not.toContain('cart-1');
    expect(await names(`${PODS}?resourceVersion=${then}`)).not.toContain(
      'cart-1',
    );
    expect((await rawRequest(api, `${exact}1`)).status).toBe(410);
    const future = await rawRequest(
      api,
      `${PODS}?resourceVersion=${Number(then) + 1000}`,
    );
    expect([future.status, future.json.reason]).toEqual([504, 'Timeout']);
  });

  it('gets an object, and says NotFound as a real server does', async () => {
    const pod = await rawRequest(api, `${PODS}/cart-1`);
    expect(pod.json).toMatchObject({ kind: 'Pod', apiVersion: 'v1' });
    const status = await rawRequest(api, `${PODS}/cart-1/status`);
    expect(status.json.status.phase).toBe('Running');
    const missing = await rawRequest(
      api,
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
    const namespace = await rawRequest(api, '/api/v1/namespaces/shop');
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
    const { status, json } = await rawRequest(api, path);
    expect([status, json.reason]).toEqual([404, 'NotFound']);
    expect(json.message).toBe(
      'the server could not find the requested resource',
    );
  });

  it('serves the versions of a kind from one object', async () => {
    const path = '/namespaces/shop/virtualservices/cart';
    for (const version of ['v1', 'v1beta1', 'v1alpha3']) {
      const { json } = await rawRequest(
        api,
        `/apis/networking.istio.io/${version}${path}`,
      );
      expect(json.apiVersion).toBe(`networking.istio.io/${version}`);
      expect(json.spec.hosts).toEqual(['cart']);
    }
  });

  it('stops serving a kind whose definition is deleted', async () => {
    const path = '/apis/postgresql.cnpg.io/v1/clusters';
    expect(await names(path)).toEqual(['shop-db']);
    store.delete(
      'apiextensions.k8s.io/v1',
      'CustomResourceDefinition',
      'clusters.postgresql.cnpg.io',
    );
    expect((await rawRequest(api, path)).status).toBe(404);
  });

  it('answers pod logs in plain text', async () => {
    const log = await rawRequest(api, `${PODS}/cart-1/log?container=app`);
    expect(log.type).toBe('text/plain');
    expect(log.text).toContain('EcoTrack sandbox');
    const wrong = await rawRequest(api, `${PODS}/cart-1/log?container=no`);
    expect(wrong.json.message).toBe('container no is not valid for pod cart-1');
    expect((await rawRequest(api, `${PODS}/none/log`)).status).toBe(404);
  });

  it('measures pods, so that the stock plugin shows their usage', async () => {
    const path = '/apis/metrics.k8s.io/v1beta1/namespaces/shop/pods';
    const { json } = await rawRequest(api, `${path}?labelSelector=app%3Dcart`);
    expect(json.kind).toBe('PodMetricsList');
    expect(json.items).toHaveLength(2);
    expect(json.items[0].containers[0].usage).toEqual({
      cpu: '100m',
      memory: '615Mi',
    });
    const deleted = await rawRequest(api, `${path}/cart-1`, {
      method: 'DELETE',
    });
    expect(deleted.status).toBe(405);
  });

  describe('discovery', () => {
    it('names groups, versions and resources', async () => {
      const groups = await rawRequest(api, '/apis');
      expect(groups.json.kind).toBe('APIGroupList');
      expect(
        groups.json.groups.find(
          (group: { name: string }) => group.name === 'security.istio.io',
        ),
      ).toMatchObject({
        preferredVersion: { groupVersion: 'security.istio.io/v1' },
      });
      const core = await rawRequest(api, '/api/v1');
      expect(core.json.groupVersion).toBe('v1');
      expect(core.json.resources).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            name: 'pods',
            kind: 'Pod',
            namespaced: true,
            shortNames: ['po'],
          }),
          expect.objectContaining({ name: 'pods/log', verbs: ['get'] }),
        ]),
      );
      expect((await rawRequest(api, '/api')).json.versions).toEqual(['v1']);
      const group = await rawRequest(api, '/apis/apps');
      expect(group.json).toMatchObject({ kind: 'APIGroup', name: 'apps' });
      expect((await rawRequest(api, '/apis/none')).status).toBe(404);
      expect((await rawRequest(api, '/apis/apps/v9')).status).toBe(404);
    });

    it('answers plain JSON to a client that prefers tables or aggregates', async () => {
      const accept =
        'application/json;as=Table;v=v1;g=meta.k8s.io,application/json';
      const pods = await rawRequest(api, PODS, { headers: { accept } });
      expect(pods.json.kind).toBe('PodList');
      const groups = await rawRequest(api, '/apis', {
        headers: {
          accept:
            'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json',
        },
      });
      expect([groups.type, groups.json.kind]).toEqual([
        'application/json',
        'APIGroupList',
      ]);
    });

    it('lists the custom resource definitions', async () => {
      const crds = await names(
        '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
      );
      expect(crds).toContain('kafkatopics.kafka.strimzi.io');
      expect(crds).toContain('applications.argoproj.io');
    });
  });
});
