import assert from 'node:assert/strict';
import type { ClusterMetrics } from '@ecotrack/backstage-plugin-platform-health-backend';
import { OWN_PROVIDERS } from '@ecotrack/backstage-plugin-platform-health-backend';
import { eventually } from '../expect/eventually';
import type { Subject, Watched } from '../portal/Watched';
import type { Fault } from '../proxy/FaultProxy';
import type { PrometheusProxy, WireSeries } from '../proxy/PrometheusProxy';
import type { Scenario } from '../Scenario';
import type { Stage } from '../Stage';
import { BROKERS, DATABASE } from './kinds';

const MB = 1024 * 1024;

interface Judging {
  readonly watched: Watched;
  readonly metrics: ClusterMetrics;
  verdict(subject?: Subject): ReturnType<Watched['verdict']>;
}

/** A cluster with its Prometheus; every question of a verdict was answered, or failed. */
async function judging(stage: Stage): Promise<Judging> {
  const watched = await stage.watchWell();
  const metrics = stage.measure();
  const verdict = (subject: Subject = DATABASE) =>
    watched.verdict(subject, metrics);
  await eventually(
    'every question got its answer',
    () =>
      [DATABASE, BROKERS].every(subject =>
        verdict(subject).missing.every(({ cause }) => cause !== 'pending'),
      ),
    10_000,
  );
  return { watched, metrics, verdict };
}

/** The verdict is that nobody knows, for a cause of the metrics alone, and what Kubernetes tells is still shown. */
function knowsTheRest({ verdict }: Judging, causes: readonly string[]): void {
  const { state, missing, keyNumbers, findings, sentence } = verdict();
  assert.equal(state, 'unknown', `${state}: ${sentence}`);
  assert.deepEqual(findings, []);
  assert.ok(keyNumbers.length > 0, 'nothing is shown of Kubernetes');
  assert.ok(missing.length > 0);
  for (const { source, cause } of missing) {
    assert.match(source, /^prometheus:/);
    assert.ok(causes.includes(cause), `${source} is ${cause}`);
  }
}

/** Plays a fault of Prometheus from its first answer on. */
async function withFault(
  stage: Stage,
  set: (prometheus: PrometheusProxy) => void,
  look: (judged: Judging) => void | Promise<void>,
): Promise<void> {
  set(stage.prometheus);
  await look(await judging(stage));
  await stage.clear();
}

const failing = (fault: Fault) => (prometheus: PrometheusProxy) => {
  prometheus.fault = () => fault;
};

const rewriting =
  (rewrite: (series: readonly WireSeries[]) => readonly WireSeries[]) =>
  (prometheus: PrometheusProxy) => {
    prometheus.rewrite = rewrite;
  };

const withValue = (value: string) =>
  rewriting(series =>
    series.map(one => ({ ...one, value: [one.value[0], value] as const })),
  );

const refusal = (status: number, errorType: string): Fault => ({
  status,
  body: JSON.stringify({ status: 'error', errorType, error: 'no' }),
});

/** Gauges of CloudNativePG that are named like counters. */
const GAUGES = /cnpg_backends(_waiting)?_total/g;

export const METRICS: readonly Scenario[] = [
  {
    id: 'F38',
    title:
      'Prometheus is down or hangs: Kubernetes is still shown, nothing gets bad',
    async run(stage) {
      const silent = ['unreachable', 'timeout'];
      await withFault(stage, failing('reset'), one =>
        knowsTheRest(one, silent),
      );
      await withFault(stage, failing('hang'), one => knowsTheRest(one, silent));
    },
  },
  {
    id: 'F39',
    title:
      'Prometheus refuses, or warns that its answer is partial: shown as that',
    async run(stage) {
      await withFault(stage, failing(refusal(400, 'bad_data')), one =>
        knowsTheRest(one, ['unreadable']),
      );
      await withFault(stage, failing(refusal(422, 'execution')), one =>
        knowsTheRest(one, ['unreadable']),
      );
      await withFault(stage, failing(refusal(503, 'unavailable')), one =>
        knowsTheRest(one, ['unreachable', 'unreadable', 'timeout']),
      );
      await withFault(
        stage,
        prometheus => {
          prometheus.warnings = ['store sidecar-2 did not answer'];
        },
        one => {
          knowsTheRest(one, ['partial']);
          const [{ message }] = one.verdict().missing;
          assert.match(message, /sidecar-2/);
        },
      );
    },
  },
  {
    id: 'F40',
    title: 'no series, NaN, infinite, old: no data, which is not zero',
    async run(stage) {
      const none = ['no-data', 'stale', 'unreadable'];
      for (const fault of [
        rewriting(() => []),
        withValue('NaN'),
        withValue('+Inf'),
        rewriting(series =>
          series.map(({ metric, value: [time, value] }) => ({
            metric,
            value: [time - 600, value] as const,
          })),
        ),
      ])
        await withFault(stage, fault, ({ verdict }) => {
          for (const subject of [DATABASE, BROKERS]) {
            const { state, missing, keyNumbers } = verdict(subject);
            assert.ok(
              ['unknown', 'degraded', 'unhealthy'].includes(state),
              `${subject.technology} is ${state}`,
            );
            assert.ok(missing.every(({ cause }) => none.includes(cause)));
            assert.doesNotMatch(JSON.stringify(keyNumbers), /NaN|null/);
          }
        });
    },
  },
  {
    id: 'F41',
    title:
      'counters that begin anew, a series twice, a label missing: nothing is guessed',
    async run(stage) {
      await withFault(
        stage,
        rewriting(series => [...series, ...series]),
        one => knowsTheRest(one, ['unreadable', 'no-data']),
      );
      await withFault(
        stage,
        rewriting(series => series.map(one => ({ ...one, metric: {} }))),
        one =>
          assert.ok(
            !['healthy', 'progressing', 'suspended'].includes(
              one.verdict().state,
            ),
          ),
      );
      // rate() and increase() know when a counter began anew; every counter is asked through them
      const bare = OWN_PROVIDERS.flatMap(({ queries }) => queries)
        .map(({ expression, parameters }) =>
          expression(
            Object.fromEntries(parameters.map(name => [name, 'x'])),
          ).replace(GAUGES, 'gauge'),
        )
        .filter(query => /_total\b|_bucket\b/.test(query))
        .filter(query => !/\b(rate|increase)\(/.test(query));
      assert.deepEqual(bare, []);
    },
  },
  {
    id: 'F42',
    title: '100,000 series: a limit and a message, little memory',
    async run(stage) {
      const before = process.memoryUsage().rss;
      const time = Date.now() / 1000;
      const body = JSON.stringify({
        status: 'success',
        data: {
          resultType: 'vector',
          result: Array.from({ length: 100_000 }, (_, index) => ({
            metric: { pod: `postgres-cluster-${index}` },
            value: [time, '1'],
          })),
        },
      });
      await withFault(
        stage,
        prometheus => {
          prometheus.fault = query =>
            query.includes('cnpg_collector_up')
              ? { status: 200, body }
              : undefined;
        },
        one => {
          knowsTheRest(one, ['unreadable', 'partial']);
          const [{ message }] = one.verdict().missing;
          assert.match(message, /series|MB|MiB|bytes|large/);
        },
      );
      const grown = (process.memoryUsage().rss - before) / MB;
      assert.ok(grown <= 150, `memory grew by ${grown.toFixed()} MB`);
    },
  },
];
