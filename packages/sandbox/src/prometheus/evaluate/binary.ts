import type { Binary } from '../promql/Expression';
import { isArithmetic, isSetOperator } from '../promql/Operator';
import { badData } from '../QueryError';
import { dropName } from '../series/Labels';
import { operate } from './operators';
import { combine } from './setOperators';
import { Element, elementsOf, scalar, scalarOf, Value, vector } from './Value';
import { pairUp } from './vectorMatching';

/** Applies the operator with a number to each element; a comparison keeps the element as it is. */
function withScalar(
  { operator, returnBool }: Binary,
  elements: readonly Element[],
  apply: (value: number) => number | undefined,
): Value {
  const isNew = returnBool || isArithmetic(operator);
  return vector(
    elements.flatMap(element => {
      const value = apply(element.value);
      if (value === undefined) return [];
      return [isNew ? { labels: dropName(element.labels), value } : element];
    }),
  );
}

/** Applies an operation of two operands. */
export function evaluateBinary(
  binary: Binary,
  left: Value,
  right: Value,
): Value {
  const { operator, returnBool, matching } = binary;
  if (isSetOperator(operator))
    return vector(
      combine(
        operator,
        matching,
        elementsOf(left, operator),
        elementsOf(right, operator),
      ),
    );
  const apply = (one: number, other: number) =>
    operate(operator, one, other, returnBool);
  if (left.type === 'vector' && right.type === 'vector')
    return vector(
      pairUp({ ...binary, operator }, left.elements, right.elements),
    );
  if (left.type === 'vector')
    return withScalar(binary, left.elements, value =>
      apply(value, scalarOf(right, operator)),
    );
  if (right.type === 'vector')
    return withScalar(binary, right.elements, value =>
      apply(left.value, value),
    );
  if (!returnBool && !isArithmetic(operator))
    throw badData('comparisons between scalars must use BOOL modifier');
  return scalar(apply(left.value, right.value) ?? NaN);
}
