import { evaluateQuery } from '../evaluate/evaluate';
import type { Value } from '../evaluate/Value';
import { parse } from '../promql/parse';
import { QueryError } from '../QueryError';
import type { SeriesStore } from '../series/SeriesStore';

/** An answer of the query API: status and body. */
export type Answer = { readonly status: number; readonly body: unknown };

const STATUS = { bad_data: 400, execution: 422 } as const;

function numberText(value: number): string {
  if (value === Infinity) return '+Inf';
  return value === -Infinity ? '-Inf' : String(value);
}

function dataOf(value: Value, seconds: number) {
  if (value.type === 'scalar')
    return {
      resultType: 'scalar',
      result: [seconds, numberText(value.value)],
    };
  return {
    resultType: 'vector',
    result: value.elements.map(element => ({
      metric: element.labels,
      value: [seconds, numberText(element.value)],
    })),
  };
}

export const refuse = (
  errorType: QueryError['errorType'],
  error: string,
): Answer => ({
  status: STATUS[errorType],
  body: { status: 'error', errorType, error },
});

/** Answers an instant query as `/api/v1/query` does; `time` is milliseconds since 1970. */
export function answerQuery(
  query: string,
  series: SeriesStore,
  time: number,
): Answer {
  try {
    const value = evaluateQuery(parse(query), series, time);
    const data = dataOf(value, time / 1000);
    return { status: 200, body: { status: 'success', data } };
  } catch (error) {
    if (error instanceof QueryError)
      return refuse(error.errorType, error.message);
    throw error;
  }
}
