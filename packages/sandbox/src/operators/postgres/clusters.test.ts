import { useTestCluster } from '../__testUtils__/TestCluster';

const cluster = useTestCluster();
const API = 'postgresql.cnpg.io/v1';
type Ref = [string, string, string];
const POSTGRES: Ref = [API, 'Cluster', 'pg'];
const DATABASE: Ref = [API, 'Database', 'cart'];
const ROLE: Ref = [API, 'DatabaseRole', 'cart-owner'];

const postgres = (instances: number) => `
apiVersion: ${API}
kind: Cluster
metadata: { name: pg }
spec:
  instances: ${instances}
  storage: { size: 10Gi }
  bootstrap: { initdb: { database: shop, owner: shop } }
`;

const database = `
apiVersion: ${API}
kind: Database
metadata: { name: cart }
spec:
  cluster: { name: pg }
  name: cart
  owner: cart_owner
  schemas: [{ name: cart, owner: cart_owner }]
`;

const role = `
apiVersion: ${API}
kind: DatabaseRole
metadata: { name: cart-owner }
spec:
  cluster: { name: pg }
  name: cart_owner
  passwordSecret: { name: cart-database-owner }
`;

const secret =
  '{apiVersion: v1, kind: Secret, metadata: {name: cart-database-owner}}';

async function startPostgres() {
  cluster.current.apply(postgres(3));
  await cluster.current.settled();
}

const roles = () =>
  Object.fromEntries(
    cluster.current
      .pods({ 'cnpg.io/cluster': 'pg' })
      .map(({ metadata }) => [
        metadata.name,
        metadata.labels?.['cnpg.io/instanceRole'],
      ]),
  );

describe('a PostgreSQL cluster', () => {
  it('has a primary and replicas, and is healthy', async () => {
    const phases: string[] = [];
    const end = cluster.current.store.subscribe(({ object }) => {
      const { phase } = (object.status ?? {}) as { phase?: string };
      if (object.kind === 'Cluster' && phase && !phases.includes(phase)) {
        phases.push(phase);
      }
    });
    await startPostgres();
    end();
    expect(phases).toEqual([
      'Setting up primary',
      'Creating a new replica',
      'Waiting for the instances to become active',
      'Cluster in healthy state',
    ]);
    expect(roles()).toEqual({
      'pg-1': 'primary',
      'pg-2': 'replica',
      'pg-3': 'replica',
    });
    expect(cluster.current.get(...POSTGRES).status).toMatchObject({
      instances: 3,
      readyInstances: 3,
      instancesStatus: { healthy: ['pg-1', 'pg-2', 'pg-3'] },
      currentPrimary: 'pg-1',
      targetPrimary: 'pg-1',
      timelineID: 1,
      writeService: 'pg-rw',
      topology: { nodesUsed: 3 },
    });
    expect(cluster.current.condition(POSTGRES, 'Ready')).toMatchObject({
      status: 'True',
      reason: 'ClusterIsReady',
    });
    for (const [kind, name] of [
      ['Service', 'pg-rw'],
      ['Service', 'pg-ro'],
      ['Service', 'pg-r'],
      ['Secret', 'pg-app'],
      ['Secret', 'pg-ca'],
      ['PersistentVolumeClaim', 'pg-3'],
    ]) {
      expect(cluster.current.find('v1', kind, name)).toBeDefined();
    }
  });

  it('makes a replica primary when the primary is lost', async () => {
    await startPostgres();
    cluster.current.remove('v1', 'Pod', 'pg-1');
    await cluster.current.settled();
    expect(roles()).toEqual({
      'pg-1': 'replica',
      'pg-2': 'primary',
      'pg-3': 'replica',
    });
    expect(cluster.current.get(...POSTGRES).status).toMatchObject({
      phase: 'Cluster in healthy state',
      currentPrimary: 'pg-2',
      timelineID: 2,
    });
  });

  it('is scaled down from the end', async () => {
    await startPostgres();
    cluster.current.apply(postgres(1));
    await cluster.current.settled();
    expect(roles()).toEqual({ 'pg-1': 'primary' });
  });

  it('is not healthy without a node for its pods', async () => {
    const { store } = cluster.current;
    store
      .list('v1', 'Node')
      .forEach(node => store.delete('v1', 'Node', node.metadata.name));
    await startPostgres();
    expect(cluster.current.status(POSTGRES, 'phase')).toBe(
      'Setting up primary',
    );
    expect(cluster.current.condition(POSTGRES, 'Ready')?.reason).toBe(
      'ClusterIsNotReady',
    );
  });
});

describe('a Database', () => {
  it('waits for its cluster', async () => {
    cluster.current.apply(database);
    await cluster.current.settled();
    expect(cluster.current.get(...DATABASE).status).toBeUndefined();
  });

  it('is applied when its owner is there, and the owner when its password is', async () => {
    await startPostgres();
    [database, role].forEach(yaml => cluster.current.apply(yaml));
    await cluster.current.settled();
    expect(cluster.current.get(...ROLE).status).toMatchObject({
      applied: false,
      message: 'secrets "cart-database-owner" not found',
    });
    expect(cluster.current.get(...DATABASE).status).toMatchObject({
      applied: false,
      message:
        'while creating database "cart": ERROR: role "cart_owner" does not exist (SQLSTATE 42704)',
    });

    cluster.current.apply(secret);
    await cluster.current.settled();
    expect(cluster.current.status(ROLE, 'applied')).toBe(true);
    expect(cluster.current.get(...DATABASE).status).toEqual({
      applied: true,
      observedGeneration: 1,
      schemas: [{ name: 'cart', applied: true }],
    });
  });
});
