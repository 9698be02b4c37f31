import { configMap, topic, World } from './__testUtils__/startWorld';

const FINALIZER = { finalizers: ['resources-finalizer.argocd.argoproj.io'] };
const PROTECTED = {
  'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
};

describe('GitOps loop: what leaves git', () => {
  let w: World;
  beforeEach(async () => {
    w = await World.start();
    await w.manifests({
      'a.yaml': [configMap('a')],
      'b.yaml': [configMap('b')],
      'topic.yaml': [topic('order-events', PROTECTED)],
    });
  });
  afterEach(() => w.stop());

  it('is pruned, except what is protected', async () => {
    await w.application();
    await w.loop.reconcile();
    await w.manifests({ 'b.yaml': null, 'topic.yaml': null });
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(['ConfigMap/a', 'KafkaTopic/order-events']);
    expect(w.status()).toMatchObject({
      sync: { status: 'OutOfSync' },
      operationState: { phase: 'Succeeded' },
      resources: [
        { name: 'a', status: 'Synced' },
        { name: 'order-events', status: 'OutOfSync', requiresPruning: true },
      ],
    });
    const results = w.status().operationState?.syncResult.resources;
    expect(results?.map(r => [r.name, r.status, r.message])).toEqual([
      ['a', 'Synced', 'configmap/a unchanged'],
      ['order-events', 'PruneSkipped', 'ignored (no prune)'],
      ['b', 'Pruned', 'pruned'],
    ]);
    // and it does not try for ever
    const before = w.nonprod.resourceVersion;
    await w.loop.reconcile();
    expect(w.nonprod.resourceVersion).toBe(before);
  });

  it('stays without prune, and the Application is OutOfSync', async () => {
    await w.application({ syncPolicy: { automated: { selfHeal: true } } });
    await w.loop.reconcile();
    await w.manifests({ 'b.yaml': null });
    await w.loop.reconcile();
    expect(w.deployed()).toContain('ConfigMap/b');
    expect(w.status().sync?.status).toBe('OutOfSync');
    expect(w.status().resources).toContainEqual(
      expect.objectContaining({ name: 'b', requiresPruning: true }),
    );
  });

  it('is not wiped out as a whole unless allowEmpty says so', async () => {
    await w.application();
    await w.loop.reconcile();
    const revision = await w.manifests({
      'a.yaml': null,
      'b.yaml': null,
      'topic.yaml': null,
      'README.md': [{ a: 1 }],
    });
    await w.loop.reconcile();
    expect(w.deployed()).toHaveLength(3);
    expect(w.status().conditions).toMatchObject([
      {
        type: 'SyncError',
        message: `Skipping sync attempt to [${revision}]: auto-sync will wipe out all resources`,
      },
    ]);
    await w.application({
      syncPolicy: { automated: { prune: true, allowEmpty: true } },
    });
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(['KafkaTopic/order-events']);
  });

  it('does not touch objects of others, nor those with a copied annotation', async () => {
    await w.application();
    await w.loop.reconcile();
    const { annotations } = w.nonprod.get(
      'v1',
      'ConfigMap',
      'a',
      'orders',
    )!.metadata;
    w.nonprod.create({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'copy', namespace: 'orders', annotations },
    });
    w.nonprod.create({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'own', namespace: 'orders' },
    });
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(
      expect.arrayContaining(['ConfigMap/copy', 'ConfigMap/own']),
    );
    expect(w.status().resources?.map(r => r.name)).toEqual([
      'a',
      'b',
      'order-events',
    ]);
  });

  it('takes everything but what is protected along with an Application that has the finalizer', async () => {
    await w.application({}, FINALIZER);
    await w.loop.reconcile();
    await w.application(null);
    await w.loop.reconcile();
    expect(w.app()).toBeUndefined();
    expect(w.deployed()).toEqual(['KafkaTopic/order-events']);
  });

  it('helm.sh/resource-policy: keep outlives its Application as well', async () => {
    await w.manifests({
      'b.yaml': [configMap('b', {}, { 'helm.sh/resource-policy': 'keep' })],
    });
    await w.application({}, FINALIZER);
    await w.loop.reconcile();
    await w.application(null);
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(['ConfigMap/b', 'KafkaTopic/order-events']);
  });

  it('leaves everything behind an Application without the finalizer', async () => {
    await w.application();
    await w.loop.reconcile();
    await w.application(null);
    await w.loop.reconcile();
    expect(w.app()).toBeUndefined();
    expect(w.deployed()).toEqual([
      'ConfigMap/a',
      'ConfigMap/b',
      'KafkaTopic/order-events',
    ]);
  });

  it('waits with the end of an Application until its objects are gone', async () => {
    await w.application({}, FINALIZER);
    await w.loop.reconcile();
    const a = w.nonprod.get('v1', 'ConfigMap', 'a', 'orders')!;
    w.nonprod.update({
      ...a,
      metadata: { ...a.metadata, finalizers: ['example.com/slow'] },
    });
    await w.application(null);
    await w.loop.reconcile();
    expect(w.app()?.metadata.deletionTimestamp).toBeDefined();
    const pending = w.nonprod.get('v1', 'ConfigMap', 'a', 'orders')!;
    w.nonprod.update({
      ...pending,
      metadata: { ...pending.metadata, finalizers: [] },
    });
    await w.loop.reconcile();
    expect(w.app()).toBeUndefined();
  });

  it('deletes when an API client deletes the Application, and git brings it back', async () => {
    await w.application({}, FINALIZER);
    await w.loop.reconcile();
    const uid = w.app()?.metadata.uid;
    const isBack = new Promise<void>(resolve => {
      w.nonprod.subscribe(({ type, object }) => {
        if (type === 'ADDED' && object.kind === 'ConfigMap') resolve();
      });
    });
    w.nonprod.requestDeletion(w.app()!);
    await isBack;
    await w.loop.reconcile();
    expect(w.app()).toBeDefined();
    expect(w.app()?.metadata.uid).not.toBe(uid);
    expect(w.deployed()).toContain('ConfigMap/a');
  });
});
