import { redactSecrets } from '@ecotrack/model';
import type {
  Fact,
  Facts,
  KubernetesObject,
  ObjectQuery,
  QueryParameters,
  QueryTemplate,
  Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { sampleKey } from '../metrics/ClusterMetrics';
import { queryKey } from '../watch/queryKey';

/** No number in JSON: kept as a text, and read back. */
const NOT_FINITE = ['NaN', 'Infinity', '-Infinity'];

const printable = (_key: string, value: unknown): unknown => {
  if (typeof value === 'number' && !Number.isFinite(value))
    return { number: String(value) };
  return typeof value === 'string' ? redactSecrets(value) : value;
};

const readable = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const { number } = value as { number?: unknown };
  return Object.keys(value).length === 1 && NOT_FINITE.includes(String(number))
    ? Number(number)
    : value;
};

/** A copy that is fit for a file. */
export const withoutSecrets = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, printable));

/** Facts that keep every answer they give, without secrets. */
export class RecordedFacts implements Facts {
  private readonly answers = new Map<string, Fact<unknown>>();

  constructor(private readonly facts: Facts) {}

  get now(): Date {
    return this.facts.now;
  }

  objects(kind: string, query: ObjectQuery): Fact<readonly KubernetesObject[]> {
    return this.keep(queryKey(kind, query), this.facts.objects(kind, query));
  }

  samples(
    query: QueryTemplate,
    parameters: QueryParameters,
  ): Fact<readonly Sample[]> {
    return this.keep(
      sampleKey(query, parameters),
      this.facts.samples(query, parameters),
    );
  }

  /** The answers, without secrets. */
  recorded(): Record<string, Fact<unknown>> {
    return withoutSecrets(Object.fromEntries(this.answers));
  }

  private keep<T>(question: string, fact: Fact<T>): Fact<T> {
    this.answers.set(question, fact);
    return fact;
  }
}

/** Facts out of a record: a question that was not asked then is missing now. */
export function replayedFacts(
  now: string,
  facts: Readonly<Record<string, Fact<unknown>>>,
): Facts {
  const answers: Record<string, Fact<never>> = JSON.parse(
    JSON.stringify(facts),
    readable,
  );
  const answer = (question: string): Fact<never> =>
    Object.hasOwn(answers, question)
      ? answers[question]
      : {
          status: 'missing',
          missing: {
            source: question,
            cause: 'no-data',
            message: `the file has no answer to ${question}`,
          },
        };
  return {
    now: new Date(now),
    objects: (kind, query) => answer(queryKey(kind, query)),
    samples: (query, parameters) => answer(sampleKey(query, parameters)),
  };
}
