import {
  configMap,
  startExampleApi,
} from '../../__testUtils__/startExampleApi';

const MAPS = '/api/v1/namespaces/shop/configmaps';
const CLUSTERS = '/apis/postgresql.cnpg.io/v1/namespaces/shop/clusters';

describe('create', () => {
  const server = startExampleApi();
  const { send, refusal } = server;

  it('answers 201 with what is stored', async () => {
    const { status, json } = await send('POST', MAPS, {
      ...configMap('a', { key: 'value' }),
      metadata: { name: 'a', uid: 'mine', labels: { team: 'shop' } },
    });
    expect(status).toBe(201);
    expect(json.metadata).toMatchObject({
      namespace: 'shop',
      labels: { team: 'shop' },
    });
    expect(json.metadata.uid).not.toBe('mine');
    expect(server.store.get('v1', 'ConfigMap', 'a', 'shop')?.data).toEqual({
      key: 'value',
    });
  });

  it('makes a name from generateName', async () => {
    const body = { ...configMap(''), metadata: { generateName: 'job-' } };
    const first = await send('POST', MAPS, body);
    const second = await send('POST', MAPS, body);
    expect(first.json.metadata.name).toMatch(/^job-[a-z0-9]{5}$/);
    expect(second.json.metadata.name).not.toBe(first.json.metadata.name);
  });

  it('leaves the status to its own subresource', async () => {
    const { json } = await send('POST', CLUSTERS, {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Cluster',
      metadata: { name: 'new' },
      spec: { instances: 1 },
      status: { phase: 'invented' },
    });
    expect(json.status).toBeUndefined();
  });

  it('refuses wrong objects with the words of a real server', async () => {
    await send('POST', MAPS, configMap('a'));
    expect(await refusal(send('POST', MAPS, configMap('a')))).toEqual([
      409,
      'AlreadyExists',
      'configmaps "a" already exists',
    ]);
    expect(await refusal(send('POST', MAPS, configMap('Not_A_Name')))).toEqual([
      422,
      'Invalid',
      expect.stringContaining('RFC 1123 subdomain'),
    ]);
    expect(await refusal(send('POST', MAPS, configMap('')))).toEqual([
      422,
      'Invalid',
      'ConfigMap "" is invalid: metadata.name: Required value: name or generateName is required',
    ]);
    expect(
      await refusal(send('POST', MAPS, { ...configMap('b'), kind: 'Secret' })),
    ).toEqual([400, 'BadRequest', expect.stringContaining('Secret')]);
    expect(
      await refusal(
        send('POST', MAPS, {
          ...configMap('b'),
          metadata: { name: 'b', namespace: 'bank' },
        }),
      ),
    ).toEqual([
      400,
      'BadRequest',
      'the namespace of the provided object does not match the namespace sent on the request',
    ]);
    expect(
      await refusal(
        send('POST', '/api/v1/namespaces/none/configmaps', configMap('b')),
      ),
    ).toEqual([404, 'NotFound', 'namespaces "none" not found']);
    expect(
      await refusal(
        send('POST', MAPS, {
          ...configMap('b'),
          metadata: { name: 'b', labels: { team: 1 } },
        }),
      ),
    ).toEqual([400, 'BadRequest', expect.stringContaining('metadata.labels')]);
  });

  it.each([
    { 'a b': 'c' },
    { a: 'b c' },
    { a: 'x'.repeat(64) },
    { ['x'.repeat(64)]: 'b' },
  ])('refuses the labels %j', async labels => {
    const body = { ...configMap('c'), metadata: { name: 'c', labels } };
    expect(await refusal(send('POST', MAPS, body))).toEqual([
      422,
      'Invalid',
      expect.stringContaining('metadata.labels'),
    ]);
  });

  it.each([
    ['broken JSON', '{"kind":', 'json parse error'],
    ['a list', '[]', 'not a JSON object'],
    ['a number', '7', 'not a JSON object'],
    ['null', 'null', 'not a JSON object'],
    ['metadata of the wrong type', '{"metadata":[]}', 'metadata'],
    ['a name of the wrong type', '{"metadata":{"name":{}}}', 'metadata.name'],
    [
      'a poisoned key',
      '{"metadata":{"name":"x","labels":{"__proto__":"y"}}}',
      '__proto__',
    ],
  ])('refuses %s', async (_case, body, words) => {
    expect(await refusal(send('POST', MAPS, body))).toEqual([
      400,
      'BadRequest',
      expect.stringContaining(words),
    ]);
  });

  it('refuses bodies of more than 3 MB, and serves on', async () => {
    const body = configMap('big', { text: 'x'.repeat(3 * 1024 * 1024) });
    expect(await refusal(send('POST', MAPS, body))).toEqual([
      413,
      'RequestEntityTooLarge',
      'Request entity too large: limit is 3145728',
    ]);
    expect((await send('GET', MAPS)).json.items).toEqual([]);
  });

  it('refuses other formats, dry runs and unsuitable methods', async () => {
    expect(
      await refusal(send('POST', MAPS, 'kind: ConfigMap', 'application/yaml')),
    ).toEqual([
      415,
      'UnsupportedMediaType',
      expect.stringContaining('application/json'),
    ]);
    expect(
      await refusal(send('POST', `${MAPS}?dryRun=All`, configMap('a'))),
    ).toEqual([400, 'BadRequest', expect.stringContaining('dry run')]);
    const notAllowed = [
      405,
      'MethodNotAllowed',
      'the server does not allow this method on the requested resource',
    ];
    for (const [method, path] of [
      ['PUT', MAPS],
      ['POST', `${MAPS}/a`],
      ['POST', '/api/v1/configmaps'],
      ['DELETE', '/api/v1/configmaps'],
      ['OPTIONS', MAPS],
      ['POST', '/apis'],
    ]) {
      expect(await refusal(send(method, path, configMap('a')))).toEqual(
        notAllowed,
      );
    }
  });
});
