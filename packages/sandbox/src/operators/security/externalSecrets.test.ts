import { useTestCluster } from '../__testUtils__/TestCluster';

const cluster = useTestCluster();
const API = 'external-secrets.io/v1';
const EXTERNAL = [API, 'ExternalSecret', 'cart'] as [string, string, string];
const SECRET = ['v1', 'Secret', 'cart-database'] as [string, string, string];

const store = `
apiVersion: ${API}
kind: SecretStore
metadata: { name: openbao }
status: { conditions: [{ type: Ready, status: 'True' }] }
`;

const fromStore = `
apiVersion: ${API}
kind: ExternalSecret
metadata: { name: cart }
spec:
  secretStoreRef: { kind: SecretStore, name: openbao }
  target:
    name: cart-database
    template:
      type: kubernetes.io/basic-auth
      metadata: { labels: { cnpg.io/reload: 'true' } }
      data: { username: cart, password: '{{ .password }}' }
  data: [{ secretKey: password, remoteRef: { key: a/b, property: password } }]
`;

const fromGenerator = `
apiVersion: ${API}
kind: ExternalSecret
metadata: { name: cart }
spec:
  target: { name: cart-database, template: { data: { password: x } } }
  dataFrom:
    - sourceRef:
        generatorRef:
          apiVersion: generators.external-secrets.io/v1alpha1
          kind: VaultDynamicSecret
          name: cart
`;

const ready = () => cluster.current.condition(EXTERNAL, 'Ready');

describe('an ExternalSecret', () => {
  it('becomes a Secret with placeholders', async () => {
    cluster.current.apply(store);
    cluster.current.apply(fromStore);
    await cluster.current.settled();
    expect(ready()).toEqual({
      type: 'Ready',
      status: 'True',
      reason: 'SecretSynced',
      message: 'secret synced',
    });
    const secret = cluster.current.get(...SECRET);
    expect(secret.type).toBe('kubernetes.io/basic-auth');
    expect(Object.keys(secret.data as object)).toEqual([
      'username',
      'password',
    ]);
    expect(secret.metadata.labels).toMatchObject({
      'cnpg.io/reload': 'true',
      'reconcile.external-secrets.io/managed': 'true',
    });
    expect(secret.metadata.ownerReferences).toMatchObject([
      { kind: 'ExternalSecret', name: 'cart', controller: true },
    ]);
    const { password } = secret.data as { password: string };
    expect(Buffer.from(password, 'base64').toString()).toContain('placeholder');
  });

  it('says which store is missing, and recovers when it comes', async () => {
    cluster.current.apply(fromStore);
    await cluster.current.settled();
    expect(ready()).toEqual({
      type: 'Ready',
      status: 'False',
      reason: 'SecretSyncedError',
      message: 'could not get secret data from provider',
    });
    expect(cluster.current.find(...SECRET)).toBeUndefined();
    expect(cluster.current.events('UpdateFailed')).toEqual([
      'error processing spec.data[0] (key: a/b), err: could not get SecretStore "openbao", secretstores.external-secrets.io "openbao" not found',
    ]);

    cluster.current.apply(store);
    await cluster.current.settled();
    expect(ready()?.status).toBe('True');
    expect(cluster.current.find(...SECRET)).toBeDefined();
  });

  it('needs its generator, and the service account that signs in for it', async () => {
    cluster.current.apply(fromGenerator);
    await cluster.current.settled();
    expect(ready()?.status).toBe('False');
    const prefix =
      'error processing spec.dataFrom[0].sourceRef.generatorRef, err: ';
    expect(cluster.current.events('UpdateFailed')).toEqual([
      `${prefix}unable to get generator: vaultdynamicsecrets.generators.external-secrets.io "cart" not found`,
    ]);

    cluster.current.apply(`
apiVersion: generators.external-secrets.io/v1alpha1
kind: VaultDynamicSecret
metadata: { name: cart }
spec: { provider: { auth: { kubernetes: { serviceAccountRef: { name: cart-account } } } } }
`);
    await cluster.current.settled();
    expect(ready()?.status).toBe('False');
    expect(cluster.current.events('UpdateFailed')).toContain(
      `${prefix}unable to generate: serviceaccounts "cart-account" not found`,
    );

    cluster.current.apply(
      '{apiVersion: v1, kind: ServiceAccount, metadata: {name: cart-account}}',
    );
    await cluster.current.settled();
    expect(ready()?.status).toBe('True');
  });

  it('restores a Secret that somebody has deleted', async () => {
    cluster.current.apply(store);
    cluster.current.apply(fromStore);
    await cluster.current.settled();
    cluster.current.remove(...SECRET);
    await cluster.current.settled();
    expect(cluster.current.find(...SECRET)).toBeDefined();
  });
});
