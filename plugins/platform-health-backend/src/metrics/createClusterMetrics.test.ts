import { mockServices } from '@backstage/backend-test-utils';
import {
  promql,
  QueryTemplate,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  FakePrometheus,
  json,
  Reply,
  silence,
  vector,
} from './__testUtils__/FakePrometheus';
import { ClusterMetrics, sampleKey } from './ClusterMetrics';
import { createClusterMetrics } from './createClusterMetrics';
import { createUnconfiguredMetrics } from './createUnconfiguredMetrics';
import { askPrometheus } from './prometheus/askPrometheus';

jest.mock('./prometheus/askPrometheus');

const INTERVAL = 30_000;
const lag: QueryTemplate = {
  id: 'kafka/lag',
  parameters: ['topic'],
  expression: ({ topic }) => promql`lag{topic=${topic}}`,
};
const topics = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ topic: `t${index}` }));

const refusal = json({ status: 'error', errorType: 'execution' }, 422);
const unavailable: Reply = response => {
  response.writeHead(503);
  response.end();
};

/** Lets sockets do their work; the timers of the code under test stand still. */
const until = async (condition: () => boolean) => {
  do {
    await new Promise(resolve => {
      setImmediate(resolve);
    });
  } while (!condition());
};

describe('createClusterMetrics', () => {
  const actual: typeof import('./prometheus/askPrometheus') =
    jest.requireActual('./prometheus/askPrometheus');
  let unanswered = 0;
  let mostUnanswered = 0;
  let fake: FakePrometheus;
  let metrics: ClusterMetrics;
  let told: string[];

  beforeEach(async () => {
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'],
    });
    fake = await FakePrometheus.start();
    unanswered = 0;
    mostUnanswered = 0;
    jest.mocked(askPrometheus).mockImplementation(async (...question) => {
      unanswered += 1;
      mostUnanswered = Math.max(mostUnanswered, unanswered);
      return actual.askPrometheus(...question).finally(() => {
        unanswered -= 1;
      });
    });
    metrics = createClusterMetrics({
      cluster: 'nonprod',
      server: { url: fake.url },
      logger: mockServices.logger.mock({
        child: () => mockServices.logger.mock(),
      }),
    });
    told = [];
    metrics.onChange(keys => told.push(...keys));
    metrics.start();
  });
  afterEach(async () => {
    await metrics.stop();
    await fake.close();
    jest.useRealTimers();
  });

  const ask = (topic = 't0') => metrics.samples(lag, { topic });
  /** Until nothing is on its way, but for the queries that are left without an answer. */
  const quiet = () => until(() => unanswered === fake.silent);
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 1_000) {
      await jest.advanceTimersByTimeAsync(Math.min(left, 1_000));
      await quiet();
    }
  };

  it('asks at once, and again every interval', async () => {
    expect(ask()).toEqual({
      status: 'missing',
      missing: {
        source: 'prometheus:kafka/lag',
        cause: 'pending',
        message: 'Prometheus has not answered yet',
      },
    });
    await quiet();
    expect(ask()).toEqual({
      status: 'known',
      value: [{ labels: { pod: 'a' }, value: 1 }],
      asOf: new Date().toISOString(),
    });
    expect(told).toEqual([sampleKey(lag, { topic: 't0' })]);
    for (const value of ['2', '3']) {
      fake.reply = vector({ a: value });
      await pass(INTERVAL);
      expect(ask()).toMatchObject({ value: [{ value: Number(value) }] });
    }
    expect(fake.asked).toHaveLength(3);
  });

  it('asks one question once, however many want to know', async () => {
    for (let reader = 0; reader < 200; reader += 1) ask();
    await quiet();
    for (let reader = 0; reader < 200; reader += 1) ask();
    expect(fake.asked).toHaveLength(1);
  });

  it('asks eight at a time, each at its own turn', async () => {
    const wanted = topics(40);
    wanted.forEach(({ topic }) => ask(topic));
    await quiet();
    expect(mostUnanswered).toBe(8);
    const turns = new Set<number>();
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const before = fake.asked.length;
      await pass(INTERVAL / 10);
      if (fake.asked.length > before) turns.add(tenth);
    }
    expect(fake.asked).toHaveLength(80);
    expect(turns.size).toBeGreaterThan(7);
  });

  it('gives up what nobody wants any more', async () => {
    ask('wanted');
    ask('unwanted');
    await quiet();
    for (let round = 0; round < 4; round += 1) {
      ask('wanted');
      await pass(INTERVAL);
    }
    const count = (topic: string) =>
      fake.asked.filter(({ query }) => query === `lag{topic="${topic}"}`)
        .length;
    expect([count('wanted'), count('unwanted')]).toEqual([5, 3]);
  });

  it('keeps what it knew when a query fails, and says since when', async () => {
    ask('good');
    ask('bad');
    await quiet();
    const asOf = new Date().toISOString();
    fake.reply = (response, asked) =>
      (asked.query.includes('bad') ? refusal : vector({ a: '5' }))(
        response,
        asked,
      );
    await pass(INTERVAL);
    expect(ask('good')).toMatchObject({ status: 'known' });
    const first = ask('bad');
    expect(first).toEqual({
      status: 'missing',
      missing: {
        source: 'prometheus:kafka/lag',
        cause: 'unreadable',
        message: 'Prometheus refused the query (execution)',
        since: expect.any(String),
      },
      lastKnown: { value: [{ labels: { pod: 'a' }, value: 1 }], asOf },
    });
    await pass(INTERVAL);
    expect(ask('bad')).toEqual(first);
    expect(metrics.sources()).toEqual([
      expect.objectContaining({
        cluster: 'nonprod',
        source: 'prometheus',
        state: 'unreadable',
        message:
          '1 of 2 queries fail: Prometheus refused the query (execution)',
      }),
    ]);
    fake.reply = vector({ a: '6' });
    await pass(INTERVAL);
    expect(ask('bad')).toMatchObject({
      status: 'known',
      value: [{ value: 6 }],
    });
    expect(metrics.sources()).toEqual([
      expect.objectContaining({ state: 'synced', objects: 2 }),
    ]);
  });

  it('asks one question per interval while the server is down, and all when it is back', async () => {
    const wanted = topics(20);
    wanted.forEach(({ topic }) => ask(topic));
    metrics.onChange(() => wanted.forEach(({ topic }) => ask(topic)));
    await quiet();
    fake.reply = unavailable;
    told = [];
    await pass(INTERVAL);
    expect(new Set(told).size).toBe(20);
    expect(ask('t7')).toMatchObject({
      status: 'missing',
      missing: {
        cause: 'unreachable',
        message: 'Prometheus answered HTTP 503',
      },
      lastKnown: { value: [{ value: 1 }] },
    });
    expect(ask('new')).toEqual({
      status: 'missing',
      missing: {
        source: 'prometheus:kafka/lag',
        cause: 'unreachable',
        message: 'Prometheus answered HTTP 503',
      },
    });
    expect(metrics.sources()).toEqual([
      expect.objectContaining({ state: 'unreachable' }),
    ]);
    for (let round = 0; round < 5; round += 1) {
      const before = fake.asked.length;
      await pass(INTERVAL);
      await quiet();
      expect(fake.asked.length - before).toBe(1);
    }
    const probes = fake.asked.slice(-5).map(({ query }) => query);
    expect(new Set(probes).size).toBe(5);
    fake.reply = vector({ a: '9' });
    told = [];
    await pass(INTERVAL);
    expect(mostUnanswered).toBeLessThanOrEqual(8);
    for (const { topic } of [...wanted, { topic: 'new' }])
      expect(ask(topic)).toMatchObject({ status: 'known' });
  });

  it('leaves the server alone for as long as it asks, whatever it says to others', async () => {
    fake.reply = (response, asked) => {
      if (asked.query.includes('t1')) unavailable(response, asked);
      else response.writeHead(429, { 'retry-after': '300' }).end();
    };
    ask('t0');
    ask('t1');
    await quiet();
    expect(fake.asked).toHaveLength(2);
    await pass(299_000);
    expect(fake.asked).toHaveLength(2);
    await pass(1_000);
    expect(fake.asked).toHaveLength(3);
  });

  it('takes three silences for a silent server', async () => {
    fake.reply = silence;
    const wanted = topics(20);
    wanted.forEach(({ topic }) => ask(topic));
    await quiet();
    await pass(5_000);
    await quiet();
    expect(ask('t19')).toMatchObject({
      missing: {
        cause: 'timeout',
        message: 'Prometheus did not answer within 5 s',
      },
    });
    // eight, and the two that took the places of the first two silences
    expect(fake.asked).toHaveLength(10);
  });

  it('lets one slow query not spoil the others', async () => {
    fake.reply = (response, asked) =>
      (asked.query.includes('slow') ? silence : vector({ a: '1' }))(
        response,
        asked,
      );
    ask('slow');
    ask('quick');
    await quiet();
    for (let round = 0; round < 5; round += 1) {
      await pass(INTERVAL);
      await pass(5_000);
      expect(ask('quick')).toMatchObject({ status: 'known' });
      expect(ask('slow')).toMatchObject({ status: 'missing' });
    }
  });

  it('calls an answer stale that was not repeated', async () => {
    ask();
    await quiet();
    const asOf = new Date().toISOString();
    await metrics.stop();
    await pass(3 * INTERVAL);
    expect(ask()).toMatchObject({ status: 'known' });
    await pass(1);
    expect(ask()).toMatchObject({
      missing: { cause: 'stale', since: asOf },
      lastKnown: { asOf },
    });
  });

  it('ends its requests when it stops, and begins again', async () => {
    fake.reply = silence;
    ask();
    await quiet();
    expect(fake.open).toBe(1);
    await metrics.stop();
    await until(() => fake.open === 0);
    expect(told).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
    fake.reply = vector({ a: '4' });
    metrics.start();
    await quiet();
    expect(ask()).toMatchObject({ value: [{ value: 4 }] });
  });

  it('refuses a name that would change the question', () => {
    expect(ask('')).toMatchObject({
      status: 'missing',
      missing: {
        cause: 'unreadable',
        message: expect.stringContaining('is empty'),
      },
    });
    expect(fake.asked).toEqual([]);
  });

  it('tells all listeners, also when one of them fails', async () => {
    const heard = jest.fn();
    metrics.onChange(() => {
      throw new Error('no');
    });
    const end = metrics.onChange(heard);
    ask();
    await quiet();
    expect(heard).toHaveBeenCalledTimes(1);
    end();
    await pass(INTERVAL);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('createUnconfiguredMetrics', () => {
  it('knows nothing and says so', () => {
    const metrics = createUnconfiguredMetrics('prod');
    expect(metrics.samples(lag, { topic: 'a' })).toEqual({
      status: 'not-configured',
      source: 'prometheus:kafka/lag',
    });
    expect(metrics.sources()).toEqual([]);
  });
});
