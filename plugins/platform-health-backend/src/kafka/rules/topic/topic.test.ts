import { condition, kafka, topic } from '../../__testUtils__/kafkaObjects';
import { kafkaWorld, one, verdict } from '../../__testUtils__/kafkaWorld';
import { KAFKA, TOPIC } from '../../projections';

type Objects = Parameters<typeof kafkaWorld>[0];
type Samples = Parameters<typeof kafkaWorld>[1];

const judged = (objects?: Objects, samples?: Samples) =>
  verdict('topic', kafkaWorld(objects, samples));

const withStatus = (status: object) => ({ [TOPIC]: [topic({ status })] });

describe('verdict on a topic', () => {
  it('is healthy when everything was looked at and is fine', () => {
    expect(judged()).toMatchObject({
      state: 'healthy',
      sentence: '12 partitions, all replicas in sync',
      missing: [],
      keyNumbers: [
        { id: 'messages-per-second', value: 10 },
        { id: 'under-replicated-partitions', value: 0, of: 12 },
        { id: 'retention', value: 259_200 },
      ],
      details: { minInSync: 2, replicas: 3, retentionSeconds: 259_200 },
    });
  });

  it.each<[string, [string, string][], Objects, Samples]>([
    ['no topic', [['kafka/topic-not-found', 'unhealthy']], { [TOPIC]: [] }, {}],
    [
      'Ready=False of the topic operator',
      [['kafka/topic-not-ready', 'degraded']],
      withStatus({
        conditions: [condition('Ready', 'False', 'KafkaError', 'refused')],
      }),
      {},
    ],
    [
      'NotReady=True',
      [['kafka/topic-not-ready', 'degraded']],
      withStatus({ conditions: [condition('NotReady', 'True', 'KafkaError')] }),
      {},
    ],
    [
      'an older generation observed',
      [['kafka/topic-not-ready', 'progressing']],
      withStatus({ observedGeneration: 1 }),
      {},
    ],
    [
      'one that is left to others',
      [['kafka/topic-paused', 'suspended']],
      withStatus({ conditions: [condition('Unmanaged', 'True')] }),
      {},
    ],
    [
      'a declaration that another came before',
      [['kafka/topic-not-ready', 'degraded']],
      withStatus({
        conditions: [
          condition('Ready', 'False', 'ResourceConflict', 'Managed by Ref{}'),
        ],
      }),
      {},
    ],
    [
      'replicas that are being changed',
      [['kafka/topic-replicas-change', 'progressing']],
      withStatus({ replicasChange: { state: 'ongoing', targetReplicas: 3 } }),
      {},
    ],
    [
      'replicas that could not be changed',
      [['kafka/topic-replicas-change', 'degraded']],
      withStatus({ replicasChange: { state: 'pending', message: 'no' } }),
      {},
    ],
    [
      'replicas that are not in sync',
      [['kafka/topic-under-replicated', 'degraded']],
      {},
      { 'kafka/topic-under-replicated': one(2) },
    ],
    [
      'fewer in sync than a write needs',
      [['kafka/topic-under-min-isr', 'unhealthy']],
      {},
      { 'kafka/topic-in-sync': one(1) },
    ],
  ])('finds %s', (_what, expected, objects, samples) => {
    expect(
      judged(objects, samples).findings.map(({ rule, state }) => [rule, state]),
    ).toEqual(expected);
  });

  it('finds the topic by the name that Kafka knows', () => {
    const renamed = topic(
      { spec: { topicName: 'payment-events' } },
      'payments',
    );
    expect(judged({ [TOPIC]: [renamed] }).state).toBe('healthy');
    const other = topic({ spec: { topicName: 'other' } });
    expect(judged({ [TOPIC]: [other] }).state).toBe('unhealthy');
  });

  it('takes settings of the cluster where the topic has none', () => {
    const plain = { [TOPIC]: [topic({ spec: { config: {} } })] };
    expect(judged(plain, { 'kafka/topic-in-sync': one(1) }).state).toBe(
      'unhealthy',
    );
    expect(judged(plain).details).toMatchObject({ retentionSeconds: 604_800 });
    const hours = kafka({
      spec: { kafka: { config: { 'log.retention.hours': '24' } } },
    });
    expect(judged({ ...plain, [KAFKA]: [hours] }).details).toMatchObject({
      minInSync: 1,
      retentionSeconds: 86_400,
    });
  });

  it.each<[string, Objects, Samples]>([
    [
      'Ready=Unknown',
      withStatus({ conditions: [condition('Ready', 'Unknown')] }),
      {},
    ],
    ['no condition', withStatus({ conditions: [] }), {}],
    ['no series', {}, { 'kafka/topic-in-sync': [] }],
    [
      'a setting that is no number',
      {
        [TOPIC]: [
          topic({ spec: { config: { 'min.insync.replicas': 'two' } } }),
        ],
      },
      {},
    ],
    [
      'a topic of no cluster',
      { [TOPIC]: [topic({ metadata: { labels: {} } })] },
      {},
    ],
  ])('does not take %s for health', (_what, objects, samples) => {
    expect(judged(objects, samples).state).toBe('unknown');
  });
});
