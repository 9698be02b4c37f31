import assert from 'node:assert/strict';
import type { Rewrite, WireObject } from '../proxy/FaultProxy';
import type { Scenario } from '../Scenario';
import type { Subject } from '../portal/Watched';
import type { Stage } from '../Stage';
import {
  BROKERS,
  CACHE,
  DATABASE,
  KAFKAS,
  PODS,
  POSTGRES,
  SECRETS,
  USER_SECRETS,
  USER_SERVICE,
} from './kinds';

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

/** Verdicts on things when objects come changed, in their order. */
async function allJudged(
  stage: Stage,
  subjects: readonly Subject[],
  rewrite: Rewrite,
): Promise<readonly Verdict[]> {
  for (const subject of subjects)
    assert.equal(
      stage.truth.verdict(subject).state,
      'healthy',
      `${subject.technology} is not healthy without the fault`,
    );
  stage.proxy.rewrite = rewrite;
  const watched = await stage.watchWell();
  const verdicts = subjects.map(subject => watched.verdict(subject));
  await stage.clear();
  return verdicts;
}

async function judged(
  stage: Stage,
  subject: Subject,
  rewrite: Rewrite,
): Promise<Verdict> {
  const [verdict] = await allJudged(stage, [subject], rewrite);
  return verdict;
}

const notHealthy = ({ state }: Verdict, why: string) =>
  assert.ok(
    ['unknown', 'degraded', 'unhealthy', 'progressing'].includes(state),
    `${state} with ${why}`,
  );

/** Numbers that verdicts rest on: what they are about, and the kind and the field of the status that they stand in. */
const NUMBERS = [
  [DATABASE, POSTGRES, 'readyInstances'],
  [CACHE, 'statefulsets.apps', 'readyReplicas'],
  [BROKERS, KAFKAS, 'observedGeneration'],
  [USER_SERVICE, 'deployments.apps', 'availableReplicas'],
] as const;

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
        const verdicts = await allJudged(
          stage,
          NUMBERS.map(([subject]) => subject),
          (object, kind) => {
            const field = NUMBERS.find(([, one]) => one === kind)?.[2];
            return field ? changed({ [field]: number })(object) : object;
          },
        );
        verdicts.forEach((verdict, index) => {
          const [subject, , field] = NUMBERS[index];
          notHealthy(
            verdict,
            `${field} ${JSON.stringify(number)} of ${subject.technology}`,
          );
        });
        assert.doesNotMatch(
          JSON.stringify(verdicts),
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
      const condition = {
        type: 'Ready',
        status: 'False',
        reason: hostile,
        message: hostile,
      };
      const changes: Readonly<Record<string, (object: WireObject) => unknown>> =
        {
          [POSTGRES]: changed({ phase: hostile, phaseReason: hostile }),
          [KAFKAS]: changed({ conditions: [condition] }),
          [SECRETS]: changed({ conditions: [condition] }),
          'deployments.apps': object => ({
            ...object,
            metadata: {
              ...object.metadata,
              annotations: { [hostile]: hostile },
            },
            status: {
              conditions: ['Progressing', 'Available'].map(type => ({
                ...condition,
                type,
              })),
            },
          }),
        };
      const verdicts = await allJudged(
        stage,
        [DATABASE, BROKERS, USER_SECRETS, USER_SERVICE],
        (object, kind) => changes[kind]?.(object) ?? object,
      );
      for (const verdict of verdicts)
        notHealthy(verdict, `hostile texts of ${verdict.resource.technology}`);
      const urls =
        JSON.stringify(verdicts).match(/"(url|href)":"[^"]*"/g) ?? [];
      assert.deepEqual(
        urls.filter(url => url.includes(`${scheme}:`) || url.includes('<')),
        [],
      );
      assert.ok(stage.truth.cause(PODS) === undefined);
    },
  },
];
