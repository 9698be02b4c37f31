import { Arithmetic, Comparison, isArithmetic } from '../promql/Operator';

const ARITHMETIC: Readonly<
  Record<Arithmetic, (left: number, right: number) => number>
> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
};

const COMPARISONS: Readonly<
  Record<Comparison, (left: number, right: number) => boolean>
> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '>': (left, right) => left > right,
  '<': (left, right) => left < right,
  '>=': (left, right) => left >= right,
  '<=': (left, right) => left <= right,
};

/** What comes of two numbers; undefined when a comparison drops them. */
export function operate(
  operator: Arithmetic | Comparison,
  left: number,
  right: number,
  returnBool: boolean,
): number | undefined {
  if (isArithmetic(operator)) return ARITHMETIC[operator](left, right);
  const isTrue = COMPARISONS[operator](left, right);
  if (returnBool) return isTrue ? 1 : 0;
  return isTrue ? left : undefined;
}
