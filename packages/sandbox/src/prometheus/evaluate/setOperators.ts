import type { Matching } from '../promql/Expression';
import type { SetOperator } from '../promql/Operator';
import type { Element } from './Value';
import { signatureOf } from './vectorMatching';

/** What is in one vector, in both, or only in the first, by the labels that are matched. */
export function combine(
  operator: SetOperator,
  matching: Matching,
  left: readonly Element[],
  right: readonly Element[],
): readonly Element[] {
  const signature = (element: Element) => signatureOf(matching, element);
  const isIn = (elements: readonly Element[]) => {
    const signatures = new Set(elements.map(signature));
    return (element: Element) => signatures.has(signature(element));
  };
  const isLeft = isIn(left);
  const isRight = isIn(right);
  switch (operator) {
    case 'or':
      return [...left, ...right.filter(one => !isLeft(one))];
    case 'and':
      return left.filter(isRight);
    default:
      return left.filter(one => !isRight(one));
  }
}
