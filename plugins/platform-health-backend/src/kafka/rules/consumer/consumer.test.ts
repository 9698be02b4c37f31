import { topic } from '../../__testUtils__/kafkaObjects';
import {
  kafkaWorld,
  ofTopic,
  one,
  verdict,
} from '../../__testUtils__/kafkaWorld';
import { TOPIC } from '../../projections';

type Objects = Parameters<typeof kafkaWorld>[0];
type Samples = Parameters<typeof kafkaWorld>[1];

const judged = (samples: Samples = {}, objects: Objects = {}) =>
  verdict('consumer', kafkaWorld(objects, samples));

const firing = (samples: Samples, objects?: Objects) =>
  judged(samples, objects).findings.map(({ rule, state }) => [rule, state]);

describe('verdict on a consumer group', () => {
  it('is healthy when it keeps up, and shows by how much', () => {
    expect(judged()).toMatchObject({
      state: 'healthy',
      sentence: '20 records behind',
      keyNumbers: [
        { id: 'consumer-lag', value: 20 },
        { id: 'lag-seconds', value: 2 },
        { id: 'retention-ratio', value: 2 / 259_200 },
      ],
      details: {
        group: 'order-service.payment-events',
        topics: [{ topic: 'payment-events', records: 20, seconds: 2 }],
      },
    });
  });

  it.each<[string, [string, string][], Samples]>([
    [
      'more records than it may be behind',
      [['kafka/consumer-lag', 'degraded']],
      {
        'kafka/consumer-lag': ofTopic(1500),
        'kafka/consumer-lag-earlier': ofTopic(1400),
      },
    ],
    [
      'a lag that grows',
      [
        ['kafka/consumer-lag', 'degraded'],
        ['kafka/consumer-lag-grows', 'degraded'],
      ],
      { 'kafka/consumer-lag': ofTopic(5000) },
    ],
    [
      'one that has stopped reading',
      [['kafka/consumer-stalled', 'degraded']],
      { 'kafka/consumer-read': ofTopic(0) },
    ],
    [
      'a group that nobody is in',
      [['kafka/consumer-without-members', 'degraded']],
      { 'kafka/consumer-members': one(0) },
    ],
  ])('finds %s', (_what, expected, samples) => {
    expect(firing(samples)).toEqual(expected);
  });

  describe('joined to the retention of three days', () => {
    const behind = (records: number) => ({
      'kafka/consumer-lag': ofTopic(records),
      'kafka/consumer-lag-earlier': ofTopic(records),
      'kafka/topic-written': one(1),
    });
    const rules = (days: number) =>
      firing(behind(days * 86_400)).filter(
        ([rule]) => rule === 'kafka/lag-nears-retention',
      );

    it('says when half of it is used up, and when records are lost', () => {
      expect(rules(1)).toEqual([]);
      expect(rules(2)).toEqual([['kafka/lag-nears-retention', 'degraded']]);
      expect(rules(3)).toEqual([['kafka/lag-nears-retention', 'unhealthy']]);
      expect(judged(behind(259_200)).sentence).toBe(
        'order-service.payment-events loses records of payment-events unread: it is 3 days behind, and they are kept for 3 days.',
      );
    });

    it('has nothing to say of a topic that keeps its records for ever', () => {
      const forever = topic({ spec: { config: { 'retention.ms': -1 } } });
      expect(
        firing(behind(9_000_000), { [TOPIC]: [forever] }).map(([rule]) => rule),
      ).toEqual(['kafka/consumer-lag']);
    });

    it('does not guess while nothing is written, and needs not when nothing waits', () => {
      expect(judged({ 'kafka/topic-written': one(0) }).state).toBe('unknown');
      expect(
        judged({
          'kafka/topic-written': one(0),
          'kafka/consumer-read': ofTopic(0),
          'kafka/consumer-lag': ofTopic(0),
        }).state,
      ).toBe('healthy');
    });
  });

  it('claims nothing of what nobody measures', () => {
    const { samples = {} } = kafkaWorld();
    const unmeasured = Object.fromEntries(
      Object.keys(samples).map(query => [
        query,
        { status: 'not-configured' as const, source: 'prometheus' },
      ]),
    );
    expect(judged(unmeasured)).toMatchObject({
      state: 'healthy',
      sentence: 'The lag of order-service.payment-events is not measured',
      keyNumbers: [],
    });
    expect(judged(unmeasured).notAssessed).toHaveLength(5);
    expect(verdict('topic', kafkaWorld({}, unmeasured)).sentence).toBe(
      '12 partitions',
    );
  });

  it('says more than a lag only where its growth is known', () => {
    const { findings, missing } = judged({
      'kafka/consumer-lag': ofTopic(5000),
      'kafka/consumer-lag-earlier': [],
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['kafka/consumer-lag']);
    expect(missing.map(({ source }) => source)).toContain(
      'prometheus:kafka/consumer-lag-earlier',
    );
  });

  it('tells a lag of zero from one that is not known', () => {
    expect(judged({ 'kafka/consumer-lag': ofTopic(0) })).toMatchObject({
      state: 'healthy',
      keyNumbers: [{ id: 'consumer-lag', value: 0 }, {}, {}],
    });
    const unknown = judged({ 'kafka/consumer-lag': [] });
    expect(unknown.state).toBe('unknown');
    expect(unknown.keyNumbers).toEqual([]);
    expect(unknown.details).toMatchObject({
      topics: [
        { group: 'order-service.payment-events', topic: 'payment-events' },
      ],
    });
    expect(JSON.stringify(unknown.details)).not.toContain('records');
  });

  it('needs no past of a group that is new and keeps up', () => {
    expect(
      judged({
        'kafka/consumer-lag': ofTopic(0),
        'kafka/consumer-lag-earlier': [],
        'kafka/consumer-read': [],
      }).state,
    ).toBe('healthy');
    expect(judged({ 'kafka/consumer-lag-earlier': [] }).state).toBe('healthy');
  });

  it.each<[string, Samples, Objects]>([
    ['a topic that does not exist', {}, { [TOPIC]: [] }],
    [
      'records that wait while nothing is read, of an earlier lag that nobody measured',
      { 'kafka/consumer-read': ofTopic(0), 'kafka/consumer-lag-earlier': [] },
      {},
    ],
    [
      'records that wait, of reading that nobody measured',
      { 'kafka/consumer-read': [] },
      {},
    ],
    [
      'lag on another topic only',
      { 'kafka/consumer-lag': [{ labels: { topic: 'other' }, value: 0 }] },
      {},
    ],
    ['a series without a topic', { 'kafka/consumer-lag': one(0) }, {}],
    ['infinite lag', { 'kafka/consumer-lag': ofTopic(Infinity) }, {}],
    ['unknown members', { 'kafka/consumer-members': [] }, {}],
  ])('does not take %s for health', (_what, samples, objects) => {
    expect(judged(samples, objects).state).toBe('unknown');
  });
});
