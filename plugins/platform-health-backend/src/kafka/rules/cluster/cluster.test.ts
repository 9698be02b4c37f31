import {
  condition,
  deployment,
  kafka,
  pods,
  pool,
} from '../../__testUtils__/kafkaObjects';
import {
  endsIn,
  kafkaWorld,
  disks,
  one,
  verdict,
} from '../../__testUtils__/kafkaWorld';
import { DEPLOYMENT, KAFKA, NODE_POOL, POD } from '../../projections';

type Objects = Parameters<typeof kafkaWorld>[0];
type Samples = Parameters<typeof kafkaWorld>[1];

const judged = (objects?: Objects, samples?: Samples) =>
  verdict('cluster', kafkaWorld(objects, samples));

const firing = (objects?: Objects, samples?: Samples) =>
  judged(objects, samples).findings.map(({ rule, state }) => [rule, state]);

const notReadyBecause = (reason: string, message: string, since?: string) => ({
  [KAFKA]: [
    kafka({
      status: {
        conditions: [condition('NotReady', 'True', reason, message, since)],
      },
    }),
  ],
});

describe('verdict on a Kafka cluster', () => {
  it('is healthy when everything was looked at and is fine', () => {
    expect(judged()).toMatchObject({
      state: 'healthy',
      sentence: '3 of 3 brokers ready',
      missing: [],
      notAssessed: [],
      keyNumbers: [
        { id: 'ready-brokers', value: 3, of: 3 },
        { id: 'under-replicated-partitions', value: 0 },
        { id: 'disk-ratio', value: 0.4 },
      ],
      certificates: [
        { purpose: 'cluster CA', name: 'kafka-cluster-cluster-ca-cert' },
        { purpose: 'clients CA', name: 'kafka-cluster-clients-ca-cert' },
      ],
      details: { type: 'kafka-cluster', version: '4.3.1', wantedNodes: 6 },
    });
  });

  it.each<[string, [string, string][], Objects, Samples]>([
    [
      'no Kafka',
      [['kafka/cluster-not-found', 'unhealthy']],
      { [KAFKA]: [] },
      {},
    ],
    [
      'a paused one',
      [['kafka/cluster-paused', 'suspended']],
      {
        [KAFKA]: [
          kafka({
            metadata: {
              annotations: { 'strimzi.io/pause-reconciliation': 'true' },
            },
            status: { conditions: [condition('ReconciliationPaused', 'True')] },
          }),
        ],
      },
      {},
    ],
    [
      'a paused one that was broken before',
      [
        ['kafka/cluster-not-ready', 'degraded'],
        ['kafka/cluster-paused', 'suspended'],
      ],
      {
        [KAFKA]: [
          kafka({
            metadata: {
              annotations: { 'strimzi.io/pause-reconciliation': 'true' },
            },
            status: { conditions: [condition('NotReady', 'True', 'Timeout')] },
          }),
        ],
      },
      {},
    ],
    [
      'NotReady=True',
      [['kafka/cluster-not-ready', 'degraded']],
      notReadyBecause('TimeoutException', 'Exceeded timeout'),
      {},
    ],
    [
      'Ready=False',
      [['kafka/cluster-not-ready', 'degraded']],
      {
        [KAFKA]: [
          kafka({
            status: { conditions: [condition('Ready', 'False', 'KafkaError')] },
          }),
        ],
      },
      {},
    ],
    [
      'NotReady=True beside Ready=True',
      [['kafka/cluster-not-ready', 'degraded']],
      {
        [KAFKA]: [
          kafka({
            status: {
              conditions: [
                condition('Ready', 'True'),
                condition('NotReady', 'True', 'InvalidResourceException'),
              ],
            },
          }),
        ],
      },
      {},
    ],
    [
      'an older generation observed',
      [['kafka/cluster-not-ready', 'progressing']],
      { [KAFKA]: [kafka({ status: { observedGeneration: 1 } })] },
      {},
    ],
    [
      'Ready=Unknown',
      [['kafka/cluster-not-ready', 'unknown']],
      {
        [KAFKA]: [
          kafka({ status: { conditions: [condition('Ready', 'Unknown')] } }),
        ],
      },
      {},
    ],
    [
      'one broker away',
      [['kafka/brokers-not-ready', 'degraded']],
      { [POD]: pods('broker-1') },
      {},
    ],
    [
      'brokers below the minimum in sync',
      [['kafka/brokers-not-ready', 'unhealthy']],
      { [POD]: pods('broker-1', 'broker-2') },
      {},
    ],
    [
      'a broker whose pod is gone',
      [['kafka/brokers-not-ready', 'degraded']],
      { [POD]: pods().slice(1) },
      {},
    ],
    [
      'one controller away',
      [['kafka/controllers-not-ready', 'degraded']],
      { [POD]: pods('controller-3') },
      {},
    ],
    [
      'the quorum lost',
      [['kafka/controllers-not-ready', 'unhealthy']],
      { [POD]: pods('controller-3', 'controller-4') },
      {},
    ],
    [
      'no active controller',
      [['kafka/active-controller', 'unhealthy']],
      {},
      { 'kafka/active-controllers': one(0) },
    ],
    [
      'two active controllers',
      [['kafka/active-controller', 'unhealthy']],
      {},
      { 'kafka/active-controllers': one(2) },
    ],
    [
      'offline partitions',
      [['kafka/offline-partitions', 'unhealthy']],
      {},
      { 'kafka/offline-partitions': one(2) },
    ],
    [
      'partitions under min ISR',
      [['kafka/under-min-isr', 'unhealthy']],
      {},
      { 'kafka/under-min-isr-partitions': one(1) },
    ],
    [
      'under-replicated partitions',
      [['kafka/under-replicated-partitions', 'degraded']],
      {},
      { 'kafka/under-replicated-partitions': one(4) },
    ],
    [
      'an unclean election',
      [['kafka/unclean-elections', 'unhealthy']],
      {},
      { 'kafka/unclean-elections': one(1.02) },
    ],
    [
      'an offline log directory',
      [['kafka/offline-log-directories', 'degraded']],
      {},
      { 'kafka/offline-log-directories': one(1) },
    ],
    [
      'a disk that fills up',
      [['kafka/disk-filling', 'degraded']],
      {},
      { 'kafka/disk-use': disks(0.85) },
    ],
    [
      'a disk that is nearly full',
      [['kafka/disk-filling', 'unhealthy']],
      {},
      { 'kafka/disk-use': disks(0.96) },
    ],
    [
      'a certificate that ends soon',
      [['kafka/certificate-expires', 'degraded']],
      {},
      {
        'kafka/certificate-expiry': [
          endsIn(300, 'cluster-ca'),
          endsIn(10, 'client-ca'),
        ],
      },
    ],
    [
      'a certificate that has ended',
      [['kafka/certificate-expires', 'unhealthy']],
      {},
      {
        'kafka/certificate-expiry': [
          endsIn(-1, 'cluster-ca'),
          endsIn(300, 'client-ca'),
        ],
      },
    ],
    [
      'an exporter that is away',
      [['kafka/exporter-down', 'degraded']],
      { [DEPLOYMENT]: [deployment('entity-operator', 1)] },
      {},
    ],
    [
      'an entity operator without pods',
      [['kafka/entity-operator-down', 'degraded']],
      {
        [DEPLOYMENT]: [
          deployment('entity-operator'),
          deployment('kafka-exporter', 1),
        ],
      },
      {},
    ],
  ])('finds %s', (_what, expected, objects, samples) => {
    expect(firing(objects, samples)).toEqual(expected);
  });

  describe('while it is being created', () => {
    const creating = (since: string) =>
      notReadyBecause('Creating', 'Kafka cluster is being deployed', since);

    it('is on its way, whatever is not ready yet', () => {
      const objects = { ...creating('2026-11-21T11:50:00Z'), [POD]: [] };
      expect(judged(objects).state).toBe('progressing');
      expect(firing(objects)).toEqual([
        ['kafka/cluster-not-ready', 'progressing'],
        ['kafka/brokers-not-ready', 'progressing'],
        ['kafka/controllers-not-ready', 'progressing'],
      ]);
    });

    it('is degraded when that takes too long', () => {
      expect(judged(creating('2026-11-21T11:20:00Z')).state).toBe('degraded');
    });
  });

  it('says what the operator says, since when', () => {
    const [finding] = judged(
      notReadyBecause('TimeoutException', 'Exceeded timeout\nof 300000ms.'),
    ).findings;
    expect(finding).toMatchObject({
      sentence:
        'Kafka kafka-cluster is not ready (TimeoutException: Exceeded timeout of 300000ms).',
      since: '2026-11-21T11:30:00.000Z',
    });
  });

  it('reads a cluster of v1beta2 that has no pools', () => {
    const old = kafka({
      spec: { kafka: { version: '3.6.0', replicas: 3 } },
      status: { kafkaNodePools: undefined },
    });
    const world = { [KAFKA]: [old], [NODE_POOL]: [] };
    expect(judged({ ...world, [POD]: pods().slice(0, 3) })).toMatchObject({
      state: 'healthy',
      notAssessed: [
        { rule: 'kafka/controllers-not-ready', reason: 'does-not-apply' },
      ],
    });
    expect(judged({ ...world, [POD]: [] }).state).toBe('unhealthy');
  });

  it('does not look for helpers that were not asked for', () => {
    const { state, notAssessed } = judged({
      [KAFKA]: [
        kafka({
          spec: { kafkaExporter: undefined, entityOperator: undefined },
        }),
      ],
      [DEPLOYMENT]: [],
    });
    expect(state).toBe('healthy');
    expect(notAssessed.map(({ rule }) => rule)).toEqual([
      'kafka/exporter-down',
      'kafka/entity-operator-down',
    ]);
  });

  it.each<[string, Objects, Samples]>([
    ['no status', { [KAFKA]: [kafka({ status: { conditions: [] } })] }, {}],
    [
      'a pool without roles',
      { [NODE_POOL]: [{ ...pool('broker'), spec: { replicas: 3 } }] },
      {},
    ],
    ['no pool', { [NODE_POOL]: [] }, {}],
    ['no measured volume', {}, { 'kafka/disk-use': [] }],
    [
      'a volume that is not measured',
      {},
      { 'kafka/disk-use': disks(0.1).slice(1) },
    ],
    [
      'only one certificate',
      {},
      { 'kafka/certificate-expiry': [endsIn(300, 'cluster-ca')] },
    ],
    [
      'a pool that is away',
      { [KAFKA]: [kafka({ status: { kafkaNodePools: [{ name: 'other' }] } })] },
      {},
    ],
    [
      'pools without a controller',
      {
        [NODE_POOL]: [pool('broker')],
        [KAFKA]: [kafka({ status: { kafkaNodePools: undefined } })],
      },
      {},
    ],
    ['no series of offline partitions', {}, { 'kafka/offline-partitions': [] }],
    ['NaN', {}, { 'kafka/under-min-isr-partitions': one(NaN) }],
    ['a certificate without an end', {}, { 'kafka/certificate-expiry': [] }],
    [
      'a certificate that ends in 1970',
      {},
      {
        'kafka/certificate-expiry': [
          { labels: { type: 'cluster-ca' }, value: 0 },
        ],
      },
    ],
  ])('does not take %s for health', (_what, objects, samples) => {
    expect(judged(objects, samples).state).toBe('unknown');
  });

  it('tells a new object from one that no operator looks after', () => {
    const without = (creationTimestamp: string) => ({
      [KAFKA]: [
        { ...kafka({ metadata: { creationTimestamp } }), status: undefined },
      ],
    });
    expect(judged(without('2026-11-21T11:59:00Z')).state).toBe('progressing');
    expect(judged(without('2026-11-20T11:59:00Z')).state).toBe('unknown');
  });
});
