import assert from 'node:assert/strict';
import type { Rewrite, WireObject } from '../proxy/FaultProxy';
import type { Scenario } from '../Scenario';
import type { Stage } from '../Stage';
import { BROKERS, DATABASE, KAFKAS, PODS, POSTGRES } from './kinds';

type Verdict = ReturnType<Stage['truth']['verdict']>;

const only =
  (wanted: string, change: (object: WireObject) => unknown): Rewrite =>
  (object, kind) =>
    kind === wanted ? change(object) : object;

const withStatus =
  (status: unknown) =>
  (object: WireObject): unknown => ({ ...object, status });

const changed =
  (fields: Record<string, unknown>) =>
  (object: WireObject): unknown => ({
    ...object,
    status: { ...object.status, ...fields },
  });

/** Verdict on a thing when its objects come changed. */
async function judged(
  stage: Stage,
  subject: Parameters<Stage['truth']['verdict']>[0],
  rewrite: Rewrite,
): Promise<Verdict> {
  assert.equal(
    stage.truth.verdict(subject).state,
    'healthy',
    'it is not healthy without the fault',
  );
  stage.proxy.rewrite = rewrite;
  const watched = await stage.watchWell();
  const verdict = watched.verdict(subject);
  await stage.clear();
  return verdict;
}

const notHealthy = ({ state }: Verdict, why: string) =>
  assert.ok(
    ['unknown', 'degraded', 'unhealthy', 'progressing'].includes(state),
    `${state} with ${why}`,
  );

/** Numbers that are none. */
const NO_NUMBERS = ['3', -1, 'NaN', '1e999', null, 1.5, { value: 3 }];

export const OBJECTS: readonly Scenario[] = [
  {
    id: 'F32',
    title: 'no status: unknown or on its way, never healthy',
    async run(stage) {
      notHealthy(
        await judged(stage, DATABASE, only(POSTGRES, withStatus(undefined))),
        'no status of the database',
      );
      notHealthy(
        await judged(stage, BROKERS, only(KAFKAS, withStatus(undefined))),
        'no status of Kafka',
      );
    },
  },
  {
    id: 'F33',
    title: 'conditions missing, empty, of unknown type or status: unknown',
    async run(stage) {
      const conditions = [
        undefined,
        [],
        [{ type: 'Unheard', status: 'True' }],
        [{ type: 'Ready', status: 'Unknown' }],
        [{ type: 'Ready' }],
        'Ready',
      ];
      for (const one of conditions)
        notHealthy(
          await judged(
            stage,
            BROKERS,
            only(KAFKAS, changed({ conditions: one })),
          ),
          `conditions ${JSON.stringify(one)}`,
        );
    },
  },
  {
    id: 'F34',
    title: 'observedGeneration behind generation: updating',
    async run(stage) {
      const verdict = await judged(
        stage,
        BROKERS,
        only(KAFKAS, object => ({
          ...object,
          metadata: { ...object.metadata, generation: 9 },
          status: { ...object.status, observedGeneration: 8 },
        })),
      );
      assert.equal(verdict.state, 'progressing', verdict.sentence);
    },
  },
  {
    id: 'F35',
    title: 'phase says healthy, no instance is ready: the worst wins',
    async run(stage) {
      const verdict = await judged(
        stage,
        DATABASE,
        only(POSTGRES, changed({ readyInstances: 0 })),
      );
      assert.ok(
        ['degraded', 'unhealthy'].includes(verdict.state),
        `${verdict.state}: ${verdict.sentence}`,
      );
    },
  },
  {
    id: 'F36',
    title: 'numbers that are none: unknown, and no NaN anywhere',
    async run(stage) {
      for (const number of NO_NUMBERS) {
        const verdict = await judged(
          stage,
          DATABASE,
          only(POSTGRES, changed({ readyInstances: number })),
        );
        notHealthy(verdict, `readyInstances ${JSON.stringify(number)}`);
        assert.doesNotMatch(
          JSON.stringify(verdict),
          /NaN|Infinity|"value":null/,
        );
      }
    },
  },
  {
    id: 'F37',
    title: 'script links and HTML in names and messages: text, and no link',
    async run(stage) {
      const scheme = 'javascript';
      const hostile = `<img src=x onerror=alert(1)> ${scheme}:alert(1)`;
      const verdict = await judged(
        stage,
        DATABASE,
        only(POSTGRES, changed({ phase: hostile, phaseReason: hostile })),
      );
      notHealthy(verdict, 'a phase that nobody knows');
      const urls = JSON.stringify(verdict).match(/"(url|href)":"[^"]*"/g) ?? [];
      assert.deepEqual(
        urls.filter(url => url.includes(`${scheme}:`) || url.includes('<')),
        [],
      );
      assert.ok(stage.truth.cause(PODS) === undefined);
    },
  },
];
