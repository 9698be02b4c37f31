import { exampleStore } from '../__testUtils__/exampleStore';
import { rawRequest, RawRequest } from '../__testUtils__/rawClient';
import { createKubernetesApi, KubernetesApi } from '../createKubernetesApi';
import { ObjectStore } from '../store/ObjectStore';

const MAPS = '/api/v1/namespaces/shop/configmaps';
const CLUSTERS = '/apis/postgresql.cnpg.io/v1/namespaces/shop/clusters';
const DB = `${CLUSTERS}/shop-db`;

const configMap = (name: string, data: Record<string, string> = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
});

describe('writing', () => {
  let api: KubernetesApi;
  let store: ObjectStore;

  beforeEach(async () => {
    store = exampleStore();
    api = await createKubernetesApi({ store, port: 0, name: 'dev' });
  });

  afterEach(() => api.close());

  const send = (method: string, path: string, body?: unknown, type?: string) =>
    rawRequest(api, path, {
      method,
      body,
      ...(type && { headers: { 'content-type': type } }),
    } satisfies RawRequest);

  const refusal = async (answer: ReturnType<typeof send>) => {
    const { status, json } = await answer;
    expect(json).toMatchObject({
      kind: 'Status',
      status: 'Failure',
      code: status,
    });
    return [status, json.reason, json.message];
  };

  describe('create', () => {
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
      expect(store.get('v1', 'ConfigMap', 'a', 'shop')?.data).toEqual({
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
      expect(
        await refusal(send('POST', MAPS, configMap('Not_A_Name'))),
      ).toEqual([
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
        await refusal(
          send('POST', MAPS, { ...configMap('b'), kind: 'Secret' }),
        ),
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
      ).toEqual([422, 'Invalid', expect.stringContaining('metadata.labels')]);
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
      expect((await rawRequest(api, MAPS)).json.items).toEqual([]);
    });

    it('refuses other formats, dry runs and unsuitable methods', async () => {
      expect(
        await refusal(
          send('POST', MAPS, 'kind: ConfigMap', 'application/yaml'),
        ),
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

  describe('update', () => {
    it('replaces the object but not its status', async () => {
      const { json } = await send('GET', DB);
      const updated = await send('PUT', DB, {
        ...json,
        spec: { instances: 4 },
        status: { phase: 'invented' },
      });
      expect(updated.json).toMatchObject({
        spec: { instances: 4 },
        status: { phase: 'Cluster in healthy state' },
        metadata: { generation: 2, uid: json.metadata.uid },
      });
    });

    it('replaces only the status through /status', async () => {
      const { json } = await send('GET', DB);
      const updated = await send('PUT', `${DB}/status`, {
        ...json,
        spec: { instances: 9 },
        status: { phase: 'Failing over' },
      });
      expect(updated.json).toMatchObject({
        spec: { instances: 3 },
        status: { phase: 'Failing over' },
        metadata: { generation: 1 },
      });
    });

    it('takes the status with the object where a kind has no subresource', async () => {
      const path = '/apis/argoproj.io/v1alpha1/namespaces/shop/applications';
      const application = {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Application',
        metadata: { name: 'cart' },
        status: { sync: { status: 'Synced' } },
      };
      const created = await send('POST', path, application);
      expect(created.json.status.sync.status).toBe('Synced');
      expect((await send('GET', `${path}/cart/status`)).status).toBe(404);
    });

    it('refuses stale and misplaced objects', async () => {
      const { json } = await send('GET', DB);
      await send('PUT', DB, { ...json, spec: { instances: 4 } });
      expect(
        await refusal(send('PUT', DB, { ...json, spec: { instances: 5 } })),
      ).toEqual([
        409,
        'Conflict',
        'Operation cannot be fulfilled on clusters.postgresql.cnpg.io "shop-db": the object has been modified; please apply your changes to the latest version and try again',
      ]);
      expect(await refusal(send('PUT', `${CLUSTERS}/other`, json))).toEqual([
        404,
        'NotFound',
        'clusters.postgresql.cnpg.io "other" not found',
      ]);
      expect(
        await refusal(send('PUT', DB, { ...json, apiVersion: 'apps/v1' })),
      ).toEqual([
        400,
        'BadRequest',
        'the API version in the data (apps/v1) does not match the expected API version (postgresql.cnpg.io/v1)',
      ]);
    });
  });

  describe('patch', () => {
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
          send(
            'PATCH',
            '/api/v1/namespaces/shop/pods/cart-1',
            lists,
            strategic,
          ),
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
      const { json: patched } = await send(
        'PATCH',
        `${DB}/status`,
        patch,
        merge,
      );
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

  describe('delete', () => {
    it('answers a Status, and collects what was owned', async () => {
      const owner = await send('POST', MAPS, configMap('owner'));
      const ownerReferences = [
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          name: 'owner',
          uid: owner.json.metadata.uid,
        },
      ];
      await send('POST', MAPS, {
        ...configMap('child'),
        metadata: { name: 'child', ownerReferences },
      });
      const { status, json } = await send('DELETE', `${MAPS}/owner`);
      expect(status).toBe(200);
      expect(json).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Success',
        details: {
          name: 'owner',
          kind: 'configmaps',
          uid: owner.json.metadata.uid,
        },
      });
      expect((await send('GET', `${MAPS}/child`)).status).toBe(404);
      expect((await send('DELETE', `${MAPS}/owner`)).status).toBe(404);
    });

    it('waits for finalizers, and orphans when asked', async () => {
      const created = await send('POST', MAPS, {
        ...configMap('held'),
        metadata: { name: 'held', finalizers: ['example.org/hold'] },
      });
      const held = await send('DELETE', `${MAPS}/held`);
      expect(held.json.metadata.deletionTimestamp).toBeDefined();
      await send('POST', MAPS, {
        ...configMap('child'),
        metadata: {
          name: 'child',
          ownerReferences: [
            {
              apiVersion: 'v1',
              kind: 'ConfigMap',
              name: 'held',
              uid: created.json.metadata.uid,
            },
          ],
        },
      });
      await send(
        'PATCH',
        `${MAPS}/held`,
        { metadata: { finalizers: null } },
        'application/merge-patch+json',
      );
      expect((await send('GET', `${MAPS}/held`)).status).toBe(404);

      await send('POST', MAPS, configMap('parent'));
      expect(
        (
          await send('DELETE', `${MAPS}/parent`, {
            propagationPolicy: 'Sideways',
          })
        ).status,
      ).toBe(400);
      const orphaned = await send(
        'DELETE',
        `${MAPS}/parent?propagationPolicy=Orphan`,
      );
      expect(orphaned.json.status).toBe('Success');
    });

    it('checks preconditions', async () => {
      const created = await send('POST', MAPS, configMap('a'));
      const remove = (uid: string) =>
        send('DELETE', `${MAPS}/a`, { preconditions: { uid } });
      expect((await remove('other')).status).toBe(409);
      expect((await remove(created.json.metadata.uid)).status).toBe(200);
    });

    it('deletes what a selector chooses of a collection', async () => {
      for (const name of ['a', 'b', 'c']) {
        await send('POST', MAPS, {
          ...configMap(name),
          metadata: { name, labels: { keep: name === 'b' ? 'yes' : 'no' } },
        });
      }
      const { json } = await send('DELETE', `${MAPS}?labelSelector=keep%3Dno`);
      expect(json.items).toHaveLength(2);
      const left = await send('GET', MAPS);
      expect(left.json.items).toHaveLength(1);
      expect(left.json.items[0].metadata.name).toBe('b');
    });
  });
});
