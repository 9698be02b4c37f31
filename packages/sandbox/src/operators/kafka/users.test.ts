import { useTestCluster } from '../__testUtils__/TestCluster';
import { API, kafka, LABELS, startKafka } from './__testUtils__/startKafka';

const cluster = useTestCluster();
const USER: [string, string, string] = [API, 'KafkaUser', 'cart'];

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

describe('a KafkaUser', () => {
  it('gets its secret', async () => {
    await startKafka(cluster.current);
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
    await startKafka(cluster.current);
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
    await startKafka(cluster.current, kafka(''));
    cluster.current.apply(user);
    await cluster.current.settled();
    expect(cluster.current.condition(USER, 'NotReady')?.message).toBe(
      'Authorization needs to be enabled in the Kafka custom resource',
    );
  });
});
