import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { examplePod, exampleStore } from '../../__testUtils__/exampleStore';
import { rawRequest, rawWatch } from '../../__testUtils__/rawClient';
import { createKubernetesApi, KubernetesApi } from '../../createKubernetesApi';
import { ResourceRegistry } from '../../kinds/ResourceRegistry';
import { ObjectStore } from '../../store/ObjectStore';
import { Outage } from '../Outage';
import { watchObjects } from './watchObjects';

const PODS = '/api/v1/namespaces/shop/pods';

describe('watching', () => {
  let api: KubernetesApi;
  let store: ObjectStore;

  const start = (options: { expiredWatch?: 'event' | 'status' } = {}) =>
    createKubernetesApi({
      store,
      port: 0,
      name: 'dev',
      bookmarkSeconds: 0.02,
      ...options,
    });

  beforeEach(async () => {
    store = exampleStore({ history: 60 });
    api = await start();
  });

  afterEach(() => api.close());

  const watchFromNow = (parameters = '') =>
    rawWatch(
      api,
      `${PODS}?watch=true&resourceVersion=${store.resourceVersion}${parameters}`,
    );

  it('begins with what is there when no version is given', async () => {
    for (const version of ['', '&resourceVersion=0']) {
      const watch = await rawWatch(api, `${PODS}?watch=1${version}`);
      const first = [await watch.next(), await watch.next()];
      expect(
        first.map(event => [event?.type, event?.object.metadata.name]),
      ).toEqual([
        ['ADDED', 'cart-1'],
        ['ADDED', 'cart-2'],
      ]);
      expect(first[0]?.object.kind).toBe('Pod');
      watch.leave();
    }
  });

  it('tells changes of its kind and namespace only, in order', async () => {
    const watch = await watchFromNow();
    store.create(examplePod('other', {}, 'bank'));
    store.create({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'noise', namespace: 'shop' },
    });
    store.create(examplePod('new'));
    store.patchStatus(
      { apiVersion: 'v1', kind: 'Pod', name: 'new', namespace: 'shop' },
      { phase: 'Failed' },
    );
    store.delete('v1', 'Pod', 'new', 'shop');
    const events = [await watch.next(), await watch.next(), await watch.next()];
    expect(events.map(event => event?.type)).toEqual([
      'ADDED',
      'MODIFIED',
      'DELETED',
    ]);
    expect(events.map(event => event?.object.status.phase)).toEqual([
      'Running',
      'Failed',
      'Failed',
    ]);
    expect(events[2]?.object.metadata.resourceVersion).toBe(
      store.resourceVersion,
    );
    watch.leave();
  });

  it('shows objects that enter and leave a selector as added and deleted', async () => {
    const watch = await watchFromNow('&labelSelector=app%3Dcart');
    store.apply(examplePod('mail-1', { app: 'cart' }));
    store.apply(examplePod('mail-1', { app: 'mail' }));
    store.apply(examplePod('mail-1', { app: 'post' }));
    store.apply(examplePod('cart-1', { app: 'cart', tier: 'new' }));
    const events = [await watch.next(), await watch.next(), await watch.next()];
    expect(
      events.map(event => [event?.type, event?.object.metadata.labels.app]),
    ).toEqual([
      ['ADDED', 'cart'],
      ['DELETED', 'cart'],
      ['MODIFIED', 'cart'],
    ]);
    watch.leave();
  });

  it('resumes after a version without loss or repetition', async () => {
    const { json } = await rawRequest(api, PODS);
    store.create(examplePod('one'));
    store.create(examplePod('two'));
    const watch = await rawWatch(
      api,
      `${PODS}?watch=true&resourceVersion=${json.metadata.resourceVersion}`,
    );
    store.create(examplePod('three'));
    const names = [];
    for (let i = 0; i < 3; i += 1) {
      names.push((await watch.next())?.object.metadata.name);
    }
    expect(names).toEqual(['one', 'two', 'three']);
    watch.leave();
  });

  it('sends bookmarks from which a watch can resume', async () => {
    const watch = await watchFromNow('&allowWatchBookmarks=true');
    // A change of another kind moves the cluster on; only bookmarks show it.
    store.create({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'noise', namespace: 'shop' },
    });
    const bookmark = await watch.next();
    expect(bookmark).toEqual({
      type: 'BOOKMARK',
      object: {
        kind: 'Pod',
        apiVersion: 'v1',
        metadata: {
          resourceVersion: store.resourceVersion,
          creationTimestamp: null,
        },
      },
    });
    watch.leave();
  });

  it('ends after timeoutSeconds', async () => {
    const watch = await watchFromNow('&timeoutSeconds=1');
    expect(await watch.next()).toBeUndefined();
  });

  it('answers a version that has expired by an ERROR event', async () => {
    const watch = await rawWatch(api, `${PODS}?watch=true&resourceVersion=1`);
    expect(watch.status).toBe(200);
    expect(await watch.next()).toMatchObject({
      type: 'ERROR',
      object: { kind: 'Status', code: 410, reason: 'Expired' },
    });
    expect(await watch.next()).toBeUndefined();
  });

  it('answers it by status 410 where told so', async () => {
    const older = await start({ expiredWatch: 'status' });
    try {
      const { status, json } = await rawRequest(
        older,
        `${PODS}?watch=true&resourceVersion=1`,
      );
      expect([status, json.code, json.reason]).toEqual([410, 410, 'Expired']);
      expect(json.message).toMatch(/^too old resource version: 1 \(\d+\)$/);
    } finally {
      await older.close();
    }
  });

  it('refuses what it does not do', async () => {
    const initial = await rawRequest(
      api,
      `${PODS}?watch=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan`,
    );
    expect(initial.status).toBe(422);
    const metrics = await rawRequest(
      api,
      '/apis/metrics.k8s.io/v1beta1/pods?watch=true',
    );
    expect(metrics.status).toBe(405);
    const future = await rawRequest(
      api,
      `${PODS}?watch=true&resourceVersion=${Number(store.resourceVersion) + 9}`,
    );
    expect(future.status).toBe(504);
  });

  it('lets go of the store when the client leaves', async () => {
    const left: Array<() => void> = [];
    const gone = new Promise<void>(resolve => left.push(resolve));
    const subscribe = store.subscribe.bind(store);
    jest.spyOn(store, 'subscribe').mockImplementation(listener => {
      const leave = subscribe(listener);
      return () => {
        leave();
        left.forEach(resolve => resolve());
      };
    });
    const watch = await watchFromNow();
    watch.leave();
    await gone;
    expect(left).toHaveLength(1);
  });

  it('loses nothing that happens between the answer and its first byte', () => {
    const registry = new ResourceRegistry(store);
    const answer = watchObjects({
      cluster: {
        name: 'dev',
        store,
        registry,
        bookmarkSeconds: 60,
        expiredWatch: 'event',
        outage: new Outage(),
      },
      user: { name: 'test', role: 'admin' },
      method: 'GET',
      pathname: PODS,
      query: new URLSearchParams({ resourceVersion: store.resourceVersion }),
      headers: {},
      readBody: async () => '',
      kind: registry.find('', 'v1', 'pods')!,
      version: 'v1',
      namespace: 'shop',
    });
    store.create(examplePod('between'));
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    const write = jest.spyOn(response, 'write');
    if ('stream' in answer) answer.stream(response);
    store.create(examplePod('after'));
    const told = write.mock.calls.map(([line]) => JSON.parse(String(line)));
    expect(told.map(event => event.object.metadata.name)).toEqual([
      'between',
      'after',
    ]);
    response.emit('close');
  });
});
