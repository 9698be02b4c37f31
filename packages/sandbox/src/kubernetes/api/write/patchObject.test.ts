import {
  configMap,
  startExampleApi,
} from '../../__testUtils__/startExampleApi';

const MAPS = '/api/v1/namespaces/shop/configmaps';
const DB = '/apis/postgresql.cnpg.io/v1/namespaces/shop/clusters/shop-db';

describe('patch', () => {
  const { send, refusal } = startExampleApi();

  const merge = 'application/merge-patch+json';
  const json = 'application/json-patch+json';
  const strategic = 'application/strategic-merge-patch+json';

  it('merges, and null removes', async () => {
    await send('POST', MAPS, configMap('a', { one: '1', two: '2' }));
    const patch = { data: { one: null, three: '3' } };
    const { json: patched } = await send('PATCH', `${MAPS}/a`, patch, merge);
    expect(patched.data).toEqual({ two: '2', three: '3' });
  });

  it('runs the operations of a JSON patch, all or none', async () => {
    const patched = await send(
      'PATCH',
      DB,
      [
        { op: 'test', path: '/spec/instances', value: 3 },
        { op: 'replace', path: '/spec/instances', value: 5 },
        { op: 'add', path: '/metadata/labels', value: { team: 'shop' } },
      ],
      json,
    );
    expect(patched.json).toMatchObject({
      spec: { instances: 5 },
      metadata: { labels: { team: 'shop' } },
    });
    const failing = [
      { op: 'replace', path: '/spec/instances', value: 7 },
      { op: 'test', path: '/spec/instances', value: 3 },
    ];
    expect(
      (await refusal(send('PATCH', DB, failing, json))).slice(0, 2),
    ).toEqual([422, 'Invalid']);
    const poisoned = [{ op: 'add', path: '/__proto__/x', value: 1 }];
    expect((await send('PATCH', DB, poisoned, json)).status).toBe(422);
    expect((await send('GET', DB)).json.spec.instances).toBe(5);
    expect(await refusal(send('PATCH', DB, { op: 'add' }, json))).toEqual([
      400,
      'BadRequest',
      'a JSON patch is a list of operations',
    ]);
  });

  it('takes a strategic merge patch as far as it equals a merge patch', async () => {
    await send('POST', MAPS, configMap('a', { one: '1' }));
    const { json: patched } = await send(
      'PATCH',
      `${MAPS}/a`,
      { data: { two: '2' } },
      strategic,
    );
    expect(patched.data).toEqual({ one: '1', two: '2' });
    const lists = { spec: { containers: [{ name: 'app', image: 'x' }] } };
    expect(
      await refusal(
        send('PATCH', '/api/v1/namespaces/shop/pods/cart-1', lists, strategic),
      ),
    ).toEqual([
      415,
      'UnsupportedMediaType',
      expect.stringContaining('without lists'),
    ]);
  });

  it('refuses server-side apply, and strategic patches of custom resources', async () => {
    for (const [type, words] of [
      ['application/apply-patch+yaml', 'does not do server-side apply'],
      [strategic, 'accepted media types include'],
      ['text/plain', 'accepted media types include'],
    ]) {
      expect(await refusal(send('PATCH', DB, {}, type))).toEqual([
        415,
        'UnsupportedMediaType',
        expect.stringContaining(words),
      ]);
    }
  });

  it('patches the status apart', async () => {
    const patch = { spec: { instances: 9 }, status: { readyInstances: 2 } };
    const { json: patched } = await send('PATCH', `${DB}/status`, patch, merge);
    expect(patched).toMatchObject({
      spec: { instances: 3 },
      status: { phase: 'Cluster in healthy state', readyInstances: 2 },
    });
  });

  it('refuses what would make another object of it', async () => {
    for (const patch of [
      { metadata: { name: 'other' } },
      { kind: 'Pooler' },
      { metadata: { labels: { team: 7 } } },
      { metadata: null },
      { metadata: { resourceVersion: '1' } },
      { metadata: { uid: 'other' } },
    ]) {
      const { status, json: answer } = await send('PATCH', DB, patch, merge);
      expect([400, 409, 422]).toContain(status);
      expect(answer.kind).toBe('Status');
    }
    expect((await send('GET', DB)).json.metadata.name).toBe('shop-db');
  });
});
