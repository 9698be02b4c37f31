import { startExampleApi } from '../../__testUtils__/startExampleApi';
import { examplePod } from '../../__testUtils__/exampleStore';

const PODS = '/api/v1/namespaces/shop/pods';

describe('list', () => {
  const server = startExampleApi({ history: 60 });
  const { send, names } = server;

  it('lists one namespace or all, with the version of the list', async () => {
    expect(await names(PODS)).toEqual(['cart-1', 'cart-2', 'mail-1']);
    expect(await names('/api/v1/pods')).toEqual([
      'ledger-1',
      'cart-1',
      'cart-2',
      'mail-1',
    ]);
    const { json } = await send('GET', PODS);
    expect(json).toMatchObject({
      kind: 'PodList',
      apiVersion: 'v1',
      metadata: { resourceVersion: server.store.resourceVersion },
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
    '/api/v1/namespaces/%ZZ/pods',
  ])('refuses %s with BadRequest', async path => {
    const { status, json } = await send('GET', path);
    expect([status, json.kind, json.reason]).toEqual([
      400,
      'Status',
      'BadRequest',
    ]);
  });

  it('refuses options that do not go together as Invalid', async () => {
    for (const path of [
      `${PODS}?resourceVersionMatch=Exact`,
      `${PODS}?watch=true&resourceVersionMatch=Exact`,
    ]) {
      const { status, json } = await send('GET', path);
      expect([status, json.reason]).toEqual([422, 'Invalid']);
    }
  });

  it('pages through one consistent state while objects come and go', async () => {
    const first = await send('GET', `${PODS}?limit=1`);
    expect(first.json.metadata.remainingItemCount).toBe(2);
    server.store.delete('v1', 'Pod', 'cart-2', 'shop');
    server.store.create(examplePod('cart-3'));
    server.store.patchStatus(
      { apiVersion: 'v1', kind: 'Pod', name: 'mail-1', namespace: 'shop' },
      { phase: 'Failed' },
    );

    const next = encodeURIComponent(first.json.metadata.continue);
    const second = await send('GET', `${PODS}?limit=1&continue=${next}`);
    expect(second.json.items[0].metadata.name).toBe('cart-2');
    const last = encodeURIComponent(second.json.metadata.continue);
    const third = await send('GET', `${PODS}?limit=1&continue=${last}`);
    expect(third.json.items[0].metadata.name).toBe('mail-1');
    expect(third.json.items[0].status.phase).toBe('Running');
    expect(third.json.metadata.continue).toBeUndefined();
    expect(third.json.metadata.resourceVersion).toBe(
      first.json.metadata.resourceVersion,
    );
    expect(await names(PODS)).toEqual(['cart-1', 'cart-3', 'mail-1']);
  });

  it('answers 410 for an old continue token and offers the inconsistent rest', async () => {
    const first = await send('GET', `${PODS}?limit=2`);
    for (let i = 0; i < 61; i += 1) {
      server.store.apply({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'tick', namespace: 'shop' },
        data: { tick: String(i) },
      });
    }
    server.store.create(examplePod('late'));
    const next = encodeURIComponent(first.json.metadata.continue);
    const second = await send('GET', `${PODS}?continue=${next}`);
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
    const then = server.store.resourceVersion;
    server.store.delete('v1', 'Pod', 'cart-1', 'shop');
    const exact = `${PODS}?resourceVersionMatch=Exact&resourceVersion=`;
    expect(await names(`${exact}${then}`)).toContain('cart-1');
    expect(await names(`${PODS}?resourceVersion=0`)).not.toContain('cart-1');
    expect(await names(`${PODS}?resourceVersion=${then}`)).not.toContain(
      'cart-1',
    );
    expect((await send('GET', `${exact}1`)).status).toBe(410);
    const future = await send(
      'GET',
      `${PODS}?resourceVersion=${Number(then) + 1000}`,
    );
    expect([future.status, future.json.reason]).toEqual([504, 'Timeout']);
  });
});
