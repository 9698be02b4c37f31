import {
  configMap,
  deployment,
  topic,
  World,
} from './__testUtils__/startWorld';

describe('GitOps loop', () => {
  let w: World;
  beforeEach(async () => {
    w = await World.start();
  });
  afterEach(() => w.stop());

  it('deploys a good Application and writes its status as Argo CD does', async () => {
    const revision = await w.manifests({
      'app.yaml': [deployment('orders'), configMap('orders', { a: '1' })],
      'topic.yaml': [topic('order-events')],
      'notes.yaml': [{ just: 'notes' }],
    });
    await w.application();
    await w.loop.reconcile();

    expect(w.deployed()).toEqual([
      'ConfigMap/orders',
      'Deployment/orders',
      'KafkaTopic/order-events',
    ]);
    expect(w.deployed(w.prod)).toEqual([]);
    expect(
      w.nonprod.get('apps/v1', 'Deployment', 'orders', 'orders')?.metadata
        .annotations,
    ).toMatchObject({
      'argocd.argoproj.io/tracking-id':
        'orders-dev:apps/Deployment:orders/orders',
    });
    const now = '2026-11-21T10:00:00Z';
    expect(w.status()).toMatchObject({
      sync: {
        status: 'Synced',
        revision,
        comparedTo: {
          source: w.source(),
          destination: { name: 'nonprod', namespace: 'orders' },
        },
      },
      health: {
        status: 'Progressing',
        message:
          'Caused by apps/Deployment:orders/orders, kafka.strimzi.io/KafkaTopic:orders/order-events',
      },
      operationState: {
        phase: 'Succeeded',
        message: 'successfully synced (all tasks run)',
        startedAt: now,
        finishedAt: now,
        operation: {
          initiatedBy: { automated: true },
          sync: { prune: true, revision },
        },
        syncResult: {
          revision,
          resources: expect.arrayContaining([
            {
              group: 'apps',
              version: 'v1',
              kind: 'Deployment',
              namespace: 'orders',
              name: 'orders',
              status: 'Synced',
              message: 'deployment.apps/orders created',
              hookPhase: 'Running',
              syncPhase: 'Sync',
            },
          ]),
        },
      },
      history: [{ id: 0, revision, source: w.source(), deployedAt: now }],
      resources: [
        {
          version: 'v1',
          kind: 'ConfigMap',
          namespace: 'orders',
          name: 'orders',
          status: 'Synced',
        },
        {
          group: 'apps',
          version: 'v1',
          kind: 'Deployment',
          namespace: 'orders',
          name: 'orders',
          status: 'Synced',
        },
        {
          group: 'kafka.strimzi.io',
          version: 'v1',
          kind: 'KafkaTopic',
          namespace: 'orders',
          name: 'order-events',
          status: 'Synced',
        },
      ],
      summary: { images: ['registry/orders:1.0.0'] },
      sourceType: 'Directory',
      reconciledAt: now,
    });
    expect(w.status().conditions).toBeUndefined();
  });

  it('is quiet when nothing changed', async () => {
    await w.manifests({ 'app.yaml': [deployment('orders')] });
    await w.application();
    await w.loop.reconcile();
    const before = w.nonprod.resourceVersion;
    w.now = new Date('2026-11-21T11:00:00Z');
    await w.loop.reconcile();
    expect(w.nonprod.resourceVersion).toBe(before);
  });

  it('follows a push by itself and keeps a history', async () => {
    await w.manifests({ 'a.yaml': [configMap('a', { v: '1', w: '1' })] });
    await w.application();
    await w.loop.reconcile();
    const seen = new Promise<void>(resolve => {
      w.nonprod.subscribe(({ object }) => {
        if (
          object.kind === 'ConfigMap' &&
          JSON.stringify(object.data) === '{"v":"2"}'
        )
          resolve();
      });
    });
    const revision = await w.manifests({
      'a.yaml': [configMap('a', { v: '2' })],
    });
    await seen;
    expect(w.status().history).toMatchObject([{ id: 0 }, { id: 1, revision }]);
    expect(w.status().operationState?.syncResult.resources).toMatchObject([
      { message: 'configmap/a configured' },
    ]);
  });

  it('turns healthy with its resources and says whom it waits for', async () => {
    await w.manifests({
      'app.yaml': [deployment('orders'), topic('order-events')],
    });
    await w.application();
    await w.loop.reconcile();
    w.nonprod.patchStatus(
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: 'orders',
        namespace: 'orders',
      },
      {
        observedGeneration: 1,
        replicas: 2,
        updatedReplicas: 2,
        availableReplicas: 2,
      },
    );
    const ref = {
      apiVersion: 'kafka.strimzi.io/v1',
      kind: 'KafkaTopic',
      name: 'order-events',
      namespace: 'orders',
    };
    w.nonprod.patchStatus(ref, {
      conditions: [{ type: 'Ready', status: 'True' }],
    });
    await w.loop.reconcile();
    expect(w.status().health).toMatchObject({ status: 'Healthy' });
    expect(w.status().health?.message).toBeUndefined();
    w.nonprod.patchStatus(ref, {
      conditions: [{ type: 'NotReady', status: 'True', message: 'no broker' }],
    });
    await w.loop.reconcile();
    expect(w.status().health).toMatchObject({
      status: 'Degraded',
      message: 'Caused by kafka.strimzi.io/KafkaTopic:orders/order-events',
    });
  });

  it('deploys to the cluster and revision it is told', async () => {
    const first = await w.manifests({ 'a.yaml': [configMap('old')] });
    await w.manifests({ 'a.yaml': [configMap('new')] });
    await w.application({
      source: w.source({ targetRevision: first }),
      destination: { server: 'https://127.0.0.1:7443/', namespace: 'orders' },
    });
    await w.loop.reconcile();
    expect(w.deployed(w.prod)).toEqual(['ConfigMap/old']);
    expect(w.deployed()).toEqual([]);
  });

  it('compares but does not apply without automated', async () => {
    await w.manifests({ 'a.yaml': [configMap('a')] });
    await w.application({ syncPolicy: {} });
    await w.loop.reconcile();
    expect(w.deployed()).toEqual([]);
    expect(w.status()).toMatchObject({
      sync: { status: 'OutOfSync' },
      health: { status: 'Missing' },
      resources: [{ kind: 'ConfigMap', status: 'OutOfSync' }],
    });
    expect(w.status().operationState).toBeUndefined();
    await w.application({ syncPolicy: { automated: { enabled: false } } });
    await w.loop.reconcile();
    expect(w.deployed()).toEqual([]);
  });
});
