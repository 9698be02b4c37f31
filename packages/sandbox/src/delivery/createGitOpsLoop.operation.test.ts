import { configMap, topic, World } from './__testUtils__/startWorld';

const wave = (name: string, number: string) =>
  configMap(name, {}, { 'argocd.argoproj.io/sync-wave': number });

describe('GitOps loop: a sync that somebody asks for', () => {
  let w: World;
  let first: string;
  beforeEach(async () => {
    w = await World.start();
    first = await w.manifests({ 'a.yaml': [configMap('a', { v: '1' })] });
    await w.application({ syncPolicy: {} });
    await w.loop.reconcile();
  });
  afterEach(() => w.stop());

  it('happens once, and the request goes', async () => {
    expect(w.deployed()).toEqual([]);
    w.requestSync();
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(['ConfigMap/a']);
    expect(w.app()).not.toHaveProperty('operation');
    expect(w.status()).toMatchObject({
      sync: { status: 'Synced', revision: first },
      operationState: { phase: 'Succeeded', syncResult: { revision: first } },
      history: [{ id: 0, revision: first, initiatedBy: { username: 'ada' } }],
    });
    expect(w.status().operationState?.operation).toEqual({
      initiatedBy: { username: 'ada' },
      sync: {},
    });

    await w.manifests({ 'b.yaml': [configMap('b')] });
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(['ConfigMap/a']);
    expect(w.status().sync?.status).toBe('OutOfSync');
    expect(w.status().history).toHaveLength(1);
  });

  it('needs nobody to call the loop', async () => {
    const done = new Promise<void>(resolve => {
      w.nonprod.subscribe(({ object }) => {
        if (object.kind === 'ConfigMap') resolve();
      });
    });
    w.requestSync();
    await done;
    await w.loop.reconcile();
    expect(w.app()).not.toHaveProperty('operation');
  });

  it('goes to the revision it names', async () => {
    await w.manifests({ 'a.yaml': [configMap('a', { v: '2' })] });
    w.requestSync({ revision: first });
    await w.loop.reconcile();
    expect(w.nonprod.get('v1', 'ConfigMap', 'a', 'orders')?.data).toEqual({
      v: '1',
    });
    expect(w.status()).toMatchObject({
      sync: { status: 'OutOfSync' },
      operationState: { operation: { sync: { revision: first } } },
      history: [{ revision: first }],
    });
  });

  it('removes what left git only when it says so', async () => {
    w.requestSync();
    await w.loop.reconcile();
    await w.manifests({ 'a.yaml': null, 'b.yaml': [configMap('b')] });
    w.requestSync();
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(['ConfigMap/a', 'ConfigMap/b']);
    w.requestSync({ prune: true });
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(['ConfigMap/b']);
    expect(w.status().history?.map(({ id }) => id)).toEqual([0, 1, 2]);
  });

  it('stays as long as a wave waits, and then goes', async () => {
    await w.manifests({
      'a.yaml': [wave('after', '1'), topic('order-events')],
    });
    w.requestSync();
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(['KafkaTopic/order-events']);
    expect(w.app()).toHaveProperty('operation.initiatedBy.username', 'ada');
    expect(w.status()).toMatchObject({
      sync: { status: 'OutOfSync' },
      operationState: { phase: 'Running' },
    });
    w.nonprod.patchStatus(
      {
        apiVersion: 'kafka.strimzi.io/v1',
        kind: 'KafkaTopic',
        name: 'order-events',
        namespace: 'orders',
      },
      { conditions: [{ type: 'Ready', status: 'True' }] },
    );
    await w.loop.reconcile();
    expect(w.deployed()).toEqual([
      'ConfigMap/after',
      'KafkaTopic/order-events',
    ]);
    expect(w.app()).not.toHaveProperty('operation');
    expect(w.status()).toMatchObject({
      sync: { status: 'Synced' },
      operationState: { phase: 'Succeeded' },
      history: [{ initiatedBy: { username: 'ada' } }],
    });
  });

  it.each([
    [
      { revision: 'no-such-branch' },
      /unable to resolve 'no-such-branch' to a commit SHA/,
    ],
    [{ dryRun: true }, /leave out operation\.sync\.dryRun/],
  ])('touches nothing when it is %j', async (sync, message) => {
    w.requestSync(sync);
    await w.loop.reconcile();
    expect(w.deployed()).toEqual([]);
    expect(w.app()).not.toHaveProperty('operation');
    expect(w.status()).toMatchObject({
      sync: { status: 'OutOfSync' },
      operationState: {
        phase: 'Error',
        message: expect.stringMatching(message),
        operation: { initiatedBy: { username: 'ada' } },
      },
    });
    expect(w.status().history).toBeUndefined();
  });

  it('touches nothing where the project does not allow it', async () => {
    await w.application({
      syncPolicy: {},
      destination: { name: 'nonprod', namespace: 'elsewhere' },
    });
    await w.loop.reconcile();
    w.requestSync();
    await w.loop.reconcile();
    expect(w.status().operationState).toMatchObject({
      phase: 'Error',
      message: expect.stringContaining('elsewhere'),
    });
    expect(w.app()).not.toHaveProperty('operation');
  });
});
