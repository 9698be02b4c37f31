import type { Aggregate } from '../promql/Expression';
import { execution } from '../QueryError';
import {
  dropLabels,
  keepLabels,
  Labels,
  labelKey,
  NAME,
} from '../series/Labels';
import type { Element } from './Value';

const add = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0);

/** The better of the values; NaN only where there is nothing else. */
const best =
  (isBetter: (one: number, than: number) => boolean) =>
  (values: readonly number[]) =>
    values.reduce((found, value) =>
      isBetter(value, found) || Number.isNaN(found) ? value : found,
    );

export const largest = best((one, than) => one > than);
export const smallest = best((one, than) => one < than);
export const average = (values: readonly number[]) =>
  add(values) / values.length;

const OPERATORS: Readonly<
  Record<string, (values: readonly number[]) => number>
> = {
  sum: add,
  avg: average,
  min: smallest,
  max: largest,
  count: values => values.length,
};

/** One element for each group of elements. Throws QueryError for an operator that the sandbox does not know. */
export function aggregate(
  { operator, by, labels: names }: Omit<Aggregate, 'operand'>,
  elements: readonly Element[],
): Element[] {
  if (!Object.hasOwn(OPERATORS, operator))
    throw execution(`the sandbox's Prometheus does not know ${operator}`);
  const groups = new Map<string, { labels: Labels; values: number[] }>();
  for (const { labels, value } of elements) {
    const kept = by
      ? keepLabels(labels, names)
      : dropLabels(labels, [...names, NAME]);
    const key = labelKey(kept);
    const group = groups.get(key) ?? { labels: kept, values: [] };
    group.values.push(value);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ labels, values }) => ({
    labels,
    value: OPERATORS[operator](values),
  }));
}
