import { configMap, Manifest, topic, World } from './__testUtils__/startWorld';

describe('GitOps loop: healing and waves', () => {
  let w: World;
  beforeEach(async () => {
    w = await World.start();
  });
  afterEach(() => w.stop());

  it('heals what others changed only with selfHeal, and leaves what others added', async () => {
    await w.manifests({ 'a.yaml': [configMap('a', { v: 'git' })] });
    await w.application({ syncPolicy: { automated: { prune: true } } });
    await w.loop.reconcile();
    const live = w.nonprod.get('v1', 'ConfigMap', 'a', 'orders')!;
    w.nonprod.update({
      ...live,
      metadata: {
        ...live.metadata,
        annotations: { ...live.metadata.annotations, mine: 'x' },
      },
      data: { v: 'drift', extra: 'kept' },
    });
    await w.loop.reconcile();
    expect(w.status().sync?.status).toBe('OutOfSync');
    expect(w.nonprod.get('v1', 'ConfigMap', 'a', 'orders')?.data).toMatchObject(
      { v: 'drift' },
    );

    await w.application();
    await w.loop.reconcile();
    const healed = w.nonprod.get('v1', 'ConfigMap', 'a', 'orders');
    expect(healed?.data).toEqual({ v: 'git', extra: 'kept' });
    expect(healed?.metadata.annotations?.mine).toBe('x');
    expect(w.status()).toMatchObject({
      sync: { status: 'Synced' },
      operationState: {
        operation: {
          sync: {
            autoHealAttemptsCount: 1,
            resources: [{ kind: 'ConfigMap', name: 'a' }],
          },
        },
      },
    });
    expect(w.status().history).toHaveLength(1);
  });

  it('restores an Application that somebody changed in the cluster', async () => {
    await w.manifests({ 'a.yaml': [configMap('a')] });
    await w.application();
    await w.loop.reconcile();
    const restored = new Promise<void>(resolve => {
      w.nonprod.subscribe(({ object }) => {
        const { source } = (object.spec ?? {}) as { source?: { path: string } };
        if (source?.path === 'deploy/rendered/dev') resolve();
      });
    });
    const live = w.app()!;
    w.nonprod.update({
      ...live,
      spec: { ...(live.spec as Manifest), source: w.source({ path: 'else' }) },
    });
    await restored;
    await w.loop.reconcile();
    expect(w.status()).toMatchObject({ sync: { status: 'Synced' } });
    expect(w.deployed()).toEqual(['ConfigMap/a']);
  });

  it('waits longer with each healing, so that it does not fight for ever', async () => {
    await w.manifests({ 'a.yaml': [configMap('a', { v: 'git' })] });
    await w.application();
    await w.loop.reconcile();
    w.nonprod.subscribe(({ object }) => {
      if (
        object.kind === 'ConfigMap' &&
        JSON.stringify(object.data) === '{"v":"git"}'
      ) {
        w.nonprod.update({ ...object, data: { v: 'other' } });
      }
    });
    w.nonprod.update({
      ...w.nonprod.get('v1', 'ConfigMap', 'a', 'orders')!,
      data: { v: 'other' },
    });
    await w.loop.reconcile();
    expect(w.status()).toMatchObject({
      sync: { status: 'OutOfSync' },
      operationState: { operation: { sync: { autoHealAttemptsCount: 1 } } },
    });
    w.now = new Date('2026-11-21T10:00:03Z');
    await w.loop.reconcile();
    expect(
      w.status().operationState?.operation.sync.autoHealAttemptsCount,
    ).toBe(2);
  });

  it('applies waves in order, each healthy before the next', async () => {
    await w.manifests({
      'a.yaml': [
        configMap('after', {}, { 'argocd.argoproj.io/sync-wave': '1' }),
        configMap('first', {}, { 'argocd.argoproj.io/sync-wave': '-1' }),
        topic('order-events'),
      ],
    });
    await w.application();
    await w.loop.reconcile();
    expect(w.deployed()).toEqual([
      'ConfigMap/first',
      'KafkaTopic/order-events',
    ]);
    expect(w.status()).toMatchObject({
      sync: { status: 'OutOfSync' },
      operationState: {
        phase: 'Running',
        message:
          'waiting for healthy state of kafka.strimzi.io/KafkaTopic/order-events',
      },
    });
    expect(w.status().operationState?.finishedAt).toBeUndefined();
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
    expect(w.deployed()).toContain('ConfigMap/after');
    expect(w.status()).toMatchObject({
      sync: { status: 'Synced' },
      operationState: { phase: 'Succeeded' },
    });
    expect(
      w.status().operationState?.syncResult.resources.map(r => r.message),
    ).toEqual([
      'configmap/first created',
      'kafkatopic.kafka.strimzi.io/order-events created',
      'configmap/after created',
    ]);
  });
});
