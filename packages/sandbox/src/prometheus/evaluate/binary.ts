import type { Binary } from '../promql/Expression';
import { badData, execution } from '../QueryError';
import { dropName } from '../series/Labels';
import { ARITHMETIC, operate } from './operators';
import { Element, elementsOf, scalar, Value, vector } from './Value';
import { pairUp, signatureOf } from './vectorMatching';

function withScalar(
  { operator, returnBool }: Binary,
  elements: readonly Element[],
  apply: (value: number) => ReturnType<typeof operate>,
): Value {
  const dropsName = returnBool || Object.hasOwn(ARITHMETIC, operator);
  return vector(
    elements.flatMap(element => {
      const outcome = apply(element.value);
      if (!outcome)
        throw execution(`the sandbox's Prometheus does not know ${operator}`);
      if (!outcome.isKept) return [];
      return [
        dropsName
          ? { labels: dropName(element.labels), value: outcome.value }
          : element,
      ];
    }),
  );
}

function scalars(binary: Binary, left: number, right: number): Value {
  const { operator, returnBool } = binary;
  const outcome = operate(operator, left, right, returnBool);
  if (!outcome)
    throw badData(
      `set operator "${operator}" not allowed in binary scalar expression`,
    );
  if (!returnBool && !Object.hasOwn(ARITHMETIC, operator))
    throw badData('comparisons between scalars must use BOOL modifier');
  return scalar(outcome.value);
}

const SETS: Readonly<
  Record<
    string,
    (
      left: readonly Element[],
      right: readonly Element[],
      isIn: (element: Element, others: readonly Element[]) => boolean,
    ) => readonly Element[]
  >
> = {
  or: (left, right, isIn) => [
    ...left,
    ...right.filter(one => !isIn(one, left)),
  ],
  and: (left, right, isIn) => left.filter(one => isIn(one, right)),
  unless: (left, right, isIn) => left.filter(one => !isIn(one, right)),
};

/** Applies an operation of two operands. */
export function evaluateBinary(
  binary: Binary,
  left: Value,
  right: Value,
): Value {
  const { operator, returnBool, matching } = binary;
  if (left.type === 'scalar' && right.type === 'scalar')
    return scalars(binary, left.value, right.value);
  if (Object.hasOwn(SETS, operator))
    return vector(
      SETS[operator](
        elementsOf(left, operator),
        elementsOf(right, operator),
        (element, others) => {
          const signature = signatureOf(matching, element);
          return others.some(
            other => signatureOf(matching, other) === signature,
          );
        },
      ),
    );
  if (left.type === 'scalar')
    return withScalar(binary, elementsOf(right, operator), value =>
      operate(operator, left.value, value, returnBool),
    );
  if (right.type === 'scalar')
    return withScalar(binary, left.elements, value =>
      operate(operator, value, right.value, returnBool),
    );
  return vector(pairUp(binary, left.elements, right.elements));
}
