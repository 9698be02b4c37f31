import { configMap, Manifest, World } from './__testUtils__/startWorld';

describe('GitOps loop: manifests that cannot be applied', () => {
  let w: World;
  beforeEach(async () => {
    w = await World.start();
    await w.manifests({ 'a.yaml': [configMap('a')] });
  });
  afterEach(() => w.stop());

  it('a broken manifest leaves what is deployed alone', async () => {
    await w.application();
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(['ConfigMap/a']);
    await w.t.forge.pushFiles({
      owner: 'ecotrack',
      repo: 'orders',
      files: [
        {
          path: 'deploy/rendered/dev/a.yaml',
          content: 'apiVersion: v1\nkind: X\nmetadata: {name: [}\n',
        },
      ],
      message: 'broken',
    });
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(['ConfigMap/a']);
    expect(w.status()).toMatchObject({
      sync: { status: 'Unknown' },
      resources: [{ name: 'a', status: 'Unknown' }],
      conditions: [
        {
          type: 'ComparisonError',
          message: expect.stringContaining(
            'code = FailedPrecondition desc = Failed to unmarshal "a.yaml"',
          ),
        },
      ],
    });
  });

  const faults: Array<[string, Manifest, string]> = [
    [
      'an object without a name',
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: {} },
      'resource name may not be empty',
    ],
    [
      'a kind the cluster does not serve',
      { apiVersion: 'example.com/v1', kind: 'Toy', metadata: { name: 't' } },
      'The Kubernetes API could not find example.com/Toy for requested resource orders/t. Make sure the "Toy" CRD is installed on the destination cluster.',
    ],
    [
      'another version',
      {
        apiVersion: 'apps/v1beta1',
        kind: 'Deployment',
        metadata: { name: 't' },
      },
      'Version "v1" of apps/Deployment is installed',
    ],
    [
      'a cluster kind its project does not list',
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'extra' } },
      'resource :Namespace is not permitted in project ecotrack',
    ],
    [
      'a namespace its project does not allow',
      configMapIn('argocd'),
      "namespace argocd is not permitted in project 'ecotrack'",
    ],
    [
      'a hook',
      configMap('h', {}, { 'argocd.argoproj.io/hook': 'PreSync' }),
      'is a hook',
    ],
  ];
  it.each(faults)(
    'one bad object keeps all from being applied: %s',
    async (_, manifest, message) => {
      await w.manifests({ 'b.yaml': [manifest] });
      await w.application();
      await w.loop.reconcile();
      expect(w.deployed()).toEqual([]);
      expect(w.status()).toMatchObject({
        sync: { status: 'OutOfSync' },
        operationState: {
          phase: 'Failed',
          message: expect.stringContaining(message),
        },
        conditions: [
          { type: 'SyncError', message: expect.stringContaining(message) },
        ],
      });
      expect(w.status().history).toBeUndefined();
    },
  );

  it('a missing namespace, until it is there', async () => {
    w.nonprod.delete('v1', 'Namespace', 'orders');
    await w.application();
    await w.loop.reconcile();
    expect(w.deployed()).toEqual([]);
    expect(w.status().operationState).toMatchObject({
      phase: 'Failed',
      message:
        'one or more objects failed to apply, reason: namespaces "orders" not found',
    });
    w.nonprod.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'orders' },
    });
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(['ConfigMap/a']);
    expect(w.status().conditions).toBeUndefined();
  });

  it('CreateNamespace=true makes the namespace', async () => {
    w.nonprod.delete('v1', 'Namespace', 'orders');
    await w.application({
      syncPolicy: { automated: {}, syncOptions: ['CreateNamespace=true'] },
    });
    await w.loop.reconcile();
    expect(w.nonprod.get('v1', 'Namespace', 'orders')).toBeDefined();
    expect(w.deployed()).toEqual(['ConfigMap/a']);
  });

  it('a repaired Application deploys and loses its condition', async () => {
    await w.application({ project: 'nobody' });
    await w.loop.reconcile();
    await w.application();
    await w.loop.reconcile();
    expect(w.deployed()).toEqual(['ConfigMap/a']);
    expect(w.status().conditions).toBeUndefined();
    expect(w.status().sync?.status).toBe('Synced');
  });

  it('warns of an object that another Application has as well', async () => {
    await w.application();
    await w.loop.reconcile();
    await w.gitops({
      'applications/twin.yaml': [
        {
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'Application',
          metadata: { name: 'twin' },
          spec: { ...(w.app()?.spec as Manifest), syncPolicy: {} },
        },
      ],
    });
    await w.loop.reconcile();
    expect(w.status('twin').conditions).toMatchObject([
      {
        type: 'SharedResourceWarning',
        message:
          'ConfigMap/a is part of applications argocd/twin and orders-dev',
      },
    ]);
  });

  it('warns of an object written twice, and takes the last', async () => {
    await w.manifests({ 'b.yaml': [configMap('a', { v: 'last' })] });
    await w.application();
    await w.loop.reconcile();
    expect(w.status().conditions).toMatchObject([
      {
        type: 'RepeatedResourceWarning',
        message:
          'Resource /ConfigMap/orders/a appeared 2 times among application resources.',
      },
    ]);
    expect(w.nonprod.get('v1', 'ConfigMap', 'a', 'orders')?.data).toEqual({
      v: 'last',
    });
  });

  it('only Applications and projects may come from the GitOps repository', async () => {
    await w.gitops({ 'applications/evil.yaml': [configMap('evil')] });
    await w.loop.reconcile();
    expect(w.nonprod.get('v1', 'ConfigMap', 'evil', 'argocd')).toBeUndefined();
    expect(w.status('gitops').operationState).toMatchObject({
      phase: 'Failed',
      message: expect.stringContaining(
        'resource :ConfigMap is not permitted in project gitops',
      ),
    });
  });
});

function configMapIn(namespace: string): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'x', namespace },
  };
}
