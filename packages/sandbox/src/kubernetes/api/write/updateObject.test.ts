import { startExampleApi } from '../../__testUtils__/startExampleApi';

const CLUSTERS = '/apis/postgresql.cnpg.io/v1/namespaces/shop/clusters';
const DB = '/apis/postgresql.cnpg.io/v1/namespaces/shop/clusters/shop-db';

describe('update', () => {
  const { send, refusal } = startExampleApi();

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

  it('wants the version of a custom resource, and no other kind', async () => {
    const { json } = await send('GET', DB);
    const { resourceVersion: _version, ...metadata } = json.metadata;
    expect(await refusal(send('PUT', DB, { ...json, metadata }))).toEqual([
      422,
      'Invalid',
      expect.stringContaining('metadata.resourceVersion'),
    ]);
    expect(await refusal(send('PUT', DB, { ...json, kind: 'Pooler' }))).toEqual(
      [422, 'Invalid', expect.stringContaining('must be Cluster')],
    );
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
