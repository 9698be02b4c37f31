import type { Call, Expression } from '../promql/Expression';
import { badData, execution } from '../QueryError';
import { dropName } from '../series/Labels';
import type { SeriesStore } from '../series/SeriesStore';
import { average, largest, smallest } from './aggregate';
import { histogramQuantile } from './histogramQuantile';
import { increase, rate } from './rate';
import { instant, Range, ranges } from './samples';
import { elementsOf, scalar, scalarOf, Value, vector } from './Value';

export type Evaluation = {
  readonly store: SeriesStore;
  /** The moment, milliseconds since 1970. */
  readonly time: number;
  readonly evaluate: (expression: Expression) => Value;
};

type Run = (args: readonly Expression[], evaluation: Evaluation) => Value;

/** A function of what one series did within a range. */
const overRange =
  (of: (range: Range) => number | undefined): Run =>
  ([selector], { store, time }) => {
    if (selector.type !== 'selector' || selector.range === undefined)
      throw badData('expected type range vector');
    return vector(
      ranges(store, selector, time).flatMap(range => {
        const value = of(range);
        return value === undefined
          ? []
          : [{ labels: dropName(range.labels), value }];
      }),
    );
  };

const overValues = (of: (values: readonly number[]) => number) =>
  overRange(({ points }) => of(points.map(({ value }) => value)));

/** A function of each value, with a number besides. */
const eachWith =
  (name: string, of: (value: number, limit: number) => number): Run =>
  ([elements, limit], { evaluate }) => {
    const number = scalarOf(evaluate(limit), name);
    return vector(
      elementsOf(evaluate(elements), name).map(({ labels, value }) => ({
        labels: dropName(labels),
        value: of(value, number),
      })),
    );
  };

/** The sample's own time for a plain selector, the moment of the evaluation for anything that was computed. */
const timestamp: Run = ([operand], { store, time, evaluate }) =>
  vector(
    operand.type === 'selector'
      ? instant(store, operand, time).map(({ labels, point }) => ({
          labels: dropName(labels),
          value: point.time / 1000,
        }))
      : elementsOf(evaluate(operand), 'timestamp').map(({ labels }) => ({
          labels: dropName(labels),
          value: time / 1000,
        })),
  );

/** Every function that queries of the portal use, with the number of its arguments. */
const FUNCTIONS: Readonly<Record<string, readonly [number, Run]>> = {
  rate: [1, overRange(rate)],
  increase: [1, overRange(increase)],
  min_over_time: [1, overValues(smallest)],
  max_over_time: [1, overValues(largest)],
  avg_over_time: [1, overValues(average)],
  clamp_min: [2, eachWith('clamp_min', Math.max)],
  clamp_max: [2, eachWith('clamp_max', Math.min)],
  histogram_quantile: [
    2,
    ([quantile, buckets], { evaluate }) =>
      vector(
        histogramQuantile(
          scalarOf(evaluate(quantile), 'histogram_quantile'),
          elementsOf(evaluate(buckets), 'histogram_quantile'),
        ),
      ),
  ],
  time: [0, (_, { time }) => scalar(time / 1000)],
  timestamp: [1, timestamp],
  vector: [
    1,
    ([number], { evaluate }) =>
      vector([{ labels: {}, value: scalarOf(evaluate(number), 'vector') }]),
  ],
};

/** Calls a function. Throws QueryError for one that the sandbox does not know. */
export function call({ name, args }: Call, evaluation: Evaluation): Value {
  if (!Object.hasOwn(FUNCTIONS, name))
    throw execution(`the sandbox's Prometheus does not know ${name}()`);
  const [count, run] = FUNCTIONS[name];
  if (args.length !== count)
    throw badData(
      `expected ${count} argument(s) in call to "${name}", got ${args.length}`,
    );
  return run(args, evaluation);
}
