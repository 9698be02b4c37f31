import type { Binary, Matching } from '../promql/Expression';
import { Arithmetic, Comparison, isArithmetic } from '../promql/Operator';
import { execution } from '../QueryError';
import {
  dropLabels,
  keepLabels,
  Labels,
  labelKey,
  NAME,
} from '../series/Labels';
import { operate } from './operators';
import type { Element } from './Value';

/** The labels by which elements of two vectors find each other, as text. */
export const signatureOf = (
  { on, labels }: Matching,
  element: Element,
): string =>
  labelKey(
    on
      ? keepLabels(element.labels, labels)
      : dropLabels(element.labels, [...labels, NAME]),
  );

function resultLabels(
  { operator, returnBool, matching }: Binary,
  many: Labels,
  one: Labels,
): Labels {
  const dropsName = returnBool || isArithmetic(operator);
  const named = dropsName ? dropLabels(many, [NAME]) : many;
  if (!matching.group)
    return matching.on
      ? keepLabels(named, matching.labels)
      : dropLabels(named, matching.labels);
  const included = matching.include.flatMap(name =>
    one[name] ? [[name, one[name]]] : [],
  );
  return {
    ...dropLabels(named, matching.include),
    ...Object.fromEntries(included),
  };
}

function bySignature(
  matching: Matching,
  elements: readonly Element[],
): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const element of elements) {
    const signature = signatureOf(matching, element);
    if (found.has(signature))
      throw execution(
        'found duplicate series for the match group; many-to-many matching not allowed: matching labels must be unique on one side',
      );
    found.set(signature, element);
  }
  return found;
}

/** Pairs the elements of two vectors and applies an operator to each pair: `VectorBinop` of Prometheus' engine. */
export function pairUp(
  binary: Binary & { readonly operator: Arithmetic | Comparison },
  left: readonly Element[],
  right: readonly Element[],
): Element[] {
  const { operator, returnBool, matching } = binary;
  const isRight = matching.group === 'right';
  const ones = bySignature(matching, isRight ? left : right);
  const seen = new Set<string>();
  return (isRight ? right : left).flatMap(many => {
    const signature = signatureOf(matching, many);
    const one = ones.get(signature);
    if (!one) return [];
    const value = isRight
      ? operate(operator, one.value, many.value, returnBool)
      : operate(operator, many.value, one.value, returnBool);
    if (value === undefined) return [];
    const labels = resultLabels(binary, many.labels, one.labels);
    const identity = matching.group ? labelKey(labels) : signature;
    if (seen.has(identity))
      throw execution(
        matching.group
          ? 'multiple matches for labels: grouping labels must ensure unique matches'
          : 'multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)',
      );
    seen.add(identity);
    return [{ labels, value }];
  });
}
