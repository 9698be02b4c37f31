import { useTestCluster } from '../__testUtils__/TestCluster';
import { API, kafka, pool, startKafka } from './__testUtils__/startKafka';

const cluster = useTestCluster();
const KAFKA: [string, string, string] = [API, 'Kafka', 'events'];

describe('Kafka', () => {
  it('is made of pod sets for its pools, and then is Ready', async () => {
    await startKafka(cluster.current);
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
    await startKafka(cluster.current);
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
    await startKafka(cluster.current);
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
