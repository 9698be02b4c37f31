import { useTestCluster } from '../__testUtils__/TestCluster';
import { API, LABELS, startKafka } from './__testUtils__/startKafka';

const cluster = useTestCluster();
const TOPIC: [string, string, string] = [API, 'KafkaTopic', 'orders'];

const topic = (name: string, more = '') => `
apiVersion: ${API}
kind: KafkaTopic
metadata: { name: ${name}, ${LABELS} }
spec: { topicName: orders, partitions: 3, replicas: 3 ${more} }
`;

describe('a KafkaTopic', () => {
  it('waits for its cluster, and then is Ready', async () => {
    cluster.current.apply(topic('orders'));
    await cluster.current.settled();
    expect(cluster.current.get(...TOPIC).status).toBeUndefined();
    await startKafka(cluster.current);
    expect(cluster.current.get(...TOPIC).status).toMatchObject({
      topicName: 'orders',
      topicId: expect.stringMatching(/^[\w-]{22}$/),
      observedGeneration: 1,
      conditions: [{ type: 'Ready', status: 'True' }],
    });
  });

  it('is refused when an older one has its topic', async () => {
    await startKafka(cluster.current);
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
    await startKafka(cluster.current);
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
    await startKafka(cluster.current);
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
