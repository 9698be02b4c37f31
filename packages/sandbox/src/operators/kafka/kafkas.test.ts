import { useTestCluster } from '../__testUtils__/TestCluster';

const cluster = useTestCluster();
const API = 'kafka.strimzi.io/v1';
type Ref = [string, string, string];
const KAFKA: Ref = [API, 'Kafka', 'events'];
const TOPIC: Ref = [API, 'KafkaTopic', 'orders'];
const USER: Ref = [API, 'KafkaUser', 'cart'];
const LABELS = 'labels: { strimzi.io/cluster: events }';

const pool = (name: string, replicas: number) => `
apiVersion: ${API}
kind: KafkaNodePool
metadata: { name: ${name}, ${LABELS} }
spec:
  replicas: ${replicas}
  roles: [${name}]
  storage: { type: jbod, volumes: [{ id: 0, type: persistent-claim, size: 10Gi }] }
`;

const kafka = (authorization = 'authorization: { type: simple }') => `
apiVersion: ${API}
kind: Kafka
metadata: { name: events }
spec:
  kafka:
    version: 4.3.1
    listeners: [{ name: tls, port: 9093, type: internal, tls: true }]
    ${authorization}
  entityOperator: { topicOperator: {}, userOperator: {} }
`;

const topic = (name: string, more = '') => `
apiVersion: ${API}
kind: KafkaTopic
metadata: { name: ${name}, ${LABELS} }
spec: { topicName: orders, partitions: 3, replicas: 3 ${more} }
`;

const user = `
apiVersion: ${API}
kind: KafkaUser
metadata: { name: cart, ${LABELS} }
spec:
  authentication:
    type: scram-sha-512
    password: { valueFrom: { secretKeyRef: { name: cart-kafka, key: password } } }
  authorization: { type: simple, acls: [] }
`;

async function startKafka(manifest = kafka()) {
  [pool('broker', 3), pool('controller', 3), manifest].forEach(yaml =>
    cluster.current.apply(yaml),
  );
  await cluster.current.settled();
}

describe('Kafka', () => {
  it('is made of pod sets for its pools, and then is Ready', async () => {
    await startKafka();
    const names = cluster.current
      .pods({ 'strimzi.io/name': 'events-kafka' })
      .map(pod => pod.metadata.name);
    expect(names).toEqual([
      'events-broker-0',
      'events-broker-1',
      'events-broker-2',
      'events-controller-3',
      'events-controller-4',
      'events-controller-5',
    ]);
    expect(
      cluster.current.get('v1', 'Pod', 'events-broker-0').metadata.labels,
    ).toMatchObject({
      'strimzi.io/cluster': 'events',
      'strimzi.io/kind': 'Kafka',
      'strimzi.io/pool-name': 'broker',
      'strimzi.io/broker-role': 'true',
      'strimzi.io/controller-role': 'false',
      'strimzi.io/controller': 'strimzipodset',
      'strimzi.io/controller-name': 'events-broker',
    });
    expect(cluster.current.condition(KAFKA, 'Ready')?.status).toBe('True');
    expect(cluster.current.get(...KAFKA).status).toMatchObject({
      kafkaVersion: '4.3.1',
      kafkaNodePools: [{ name: 'broker' }, { name: 'controller' }],
      listeners: [
        {
          name: 'tls',
          bootstrapServers: 'events-kafka-bootstrap.shop.svc:9093',
        },
      ],
    });
    expect(
      cluster.current.status([API, 'KafkaNodePool', 'controller'], 'nodeIds'),
    ).toEqual([3, 4, 5]);
    expect(
      cluster.current.status(
        ['core.strimzi.io/v1', 'StrimziPodSet', 'events-broker'],
        'readyPods',
      ),
    ).toBe(3);
    for (const [kind, name] of [
      ['Service', 'events-kafka-bootstrap'],
      ['Service', 'events-kafka-brokers'],
      ['Secret', 'events-cluster-ca-cert'],
      ['PersistentVolumeClaim', 'data-0-events-broker-0'],
    ]) {
      expect(cluster.current.find('v1', kind, name)).toBeDefined();
    }
    expect(
      cluster.current.status(
        ['apps/v1', 'Deployment', 'events-entity-operator'],
        'readyReplicas',
      ),
    ).toBe(1);
  });

  it('says that it is being deployed as long as there are no nodes', async () => {
    cluster.current.apply(kafka());
    await cluster.current.settled();
    expect(cluster.current.condition(KAFKA, 'NotReady')).toEqual({
      type: 'NotReady',
      status: 'True',
      reason: 'Creating',
      message: 'Kafka cluster is being deployed',
    });
  });

  it('replaces a lost broker under its old name and volume', async () => {
    await startKafka();
    const before = cluster.current.get('v1', 'Pod', 'events-broker-1');
    const claim = cluster.current.get(
      'v1',
      'PersistentVolumeClaim',
      'data-0-events-broker-1',
    );
    cluster.current.remove('v1', 'Pod', 'events-broker-1');
    await cluster.current.settled();
    const after = cluster.current.get('v1', 'Pod', 'events-broker-1');
    expect(after.metadata.uid).not.toBe(before.metadata.uid);
    expect(
      cluster.current.get(
        'v1',
        'PersistentVolumeClaim',
        'data-0-events-broker-1',
      ).metadata.uid,
    ).toBe(claim.metadata.uid);
    expect(cluster.current.condition(KAFKA, 'Ready')?.status).toBe('True');
  });

  it('gives new nodes free ids', async () => {
    await startKafka();
    cluster.current.apply(pool('broker', 4));
    await cluster.current.settled();
    expect(
      cluster.current.status([API, 'KafkaNodePool', 'broker'], 'nodeIds'),
    ).toEqual([0, 1, 2, 6]);
    expect(cluster.current.find('v1', 'Pod', 'events-broker-6')).toBeDefined();

    cluster.current.apply(pool('broker', 2));
    await cluster.current.settled();
    cluster.current.apply(pool('controller', 4));
    await cluster.current.settled();
    expect(
      cluster.current.status([API, 'KafkaNodePool', 'controller'], 'nodeIds'),
    ).toEqual([3, 4, 5, 2]);
  });
});

describe('a KafkaTopic', () => {
  it('waits for its cluster, and then is Ready', async () => {
    cluster.current.apply(topic('orders'));
    await cluster.current.settled();
    expect(cluster.current.get(...TOPIC).status).toBeUndefined();
    await startKafka();
    expect(cluster.current.get(...TOPIC).status).toMatchObject({
      topicName: 'orders',
      topicId: expect.stringMatching(/^[\w-]{22}$/),
      observedGeneration: 1,
      conditions: [{ type: 'Ready', status: 'True' }],
    });
  });

  it('is refused when an older one has its topic', async () => {
    await startKafka();
    cluster.current.apply(topic('orders'));
    cluster.current.now = new Date('2026-11-21T10:01:00Z');
    cluster.current.apply(topic('orders-again'));
    await cluster.current.settled();
    expect(
      cluster.current.condition([API, 'KafkaTopic', 'orders-again'], 'Ready'),
    ).toEqual({
      type: 'Ready',
      status: 'False',
      reason: 'ResourceConflict',
      message: "Managed by Ref{namespace='shop', name='orders'}",
    });
    expect(cluster.current.condition(TOPIC, 'Ready')?.status).toBe('True');
  });

  it('cannot have more replicas than there are brokers', async () => {
    await startKafka();
    cluster.current.apply(
      topic('orders', ', replicas: 5').replace('replicas: 3 ,', ''),
    );
    await cluster.current.settled();
    expect(cluster.current.condition(TOPIC, 'Ready')).toMatchObject({
      status: 'False',
      reason: 'KafkaError',
      message: expect.stringContaining('only 3 broker(s) are registered'),
    });
  });

  it('lets go when it is deleted', async () => {
    await startKafka();
    cluster.current.apply(
      topic('orders').replace(
        'orders,',
        'orders, finalizers: [strimzi.io/topic-operator],',
      ),
    );
    await cluster.current.settled();
    cluster.current.remove(...TOPIC);
    await cluster.current.settled();
    expect(cluster.current.find(...TOPIC)).toBeUndefined();
  });
});

describe('a KafkaUser', () => {
  it('gets its secret', async () => {
    await startKafka();
    cluster.current.apply(
      '{apiVersion: v1, kind: Secret, metadata: {name: cart-kafka}, data: {password: eA==}}',
    );
    cluster.current.apply(user);
    await cluster.current.settled();
    expect(cluster.current.get(...USER).status).toMatchObject({
      username: 'cart',
      secret: 'cart',
      conditions: [{ type: 'Ready', status: 'True' }],
    });
    const { data, metadata } = cluster.current.get('v1', 'Secret', 'cart');
    expect(Object.keys(data as object)).toEqual([
      'password',
      'sasl.jaas.config',
    ]);
    expect(metadata.labels?.['strimzi.io/cluster']).toBe('events');
  });

  it('says which secret its password is missing from', async () => {
    await startKafka();
    cluster.current.apply(user);
    await cluster.current.settled();
    expect(cluster.current.condition(USER, 'NotReady')).toMatchObject({
      status: 'True',
      reason: 'InvalidResourceException',
      message: 'Secret cart-kafka with requested user password does not exist.',
    });
    expect(cluster.current.find('v1', 'Secret', 'cart')).toBeUndefined();
    cluster.current.apply(
      '{apiVersion: v1, kind: Secret, metadata: {name: cart-kafka}, data: {other: eA==}}',
    );
    await cluster.current.settled();
    expect(cluster.current.condition(USER, 'NotReady')?.message).toContain(
      'does not contain the key password',
    );
  });

  it('needs authorization in its cluster', async () => {
    await startKafka(kafka(''));
    cluster.current.apply(user);
    await cluster.current.settled();
    expect(cluster.current.condition(USER, 'NotReady')?.message).toBe(
      'Authorization needs to be enabled in the Kafka custom resource',
    );
  });
});
