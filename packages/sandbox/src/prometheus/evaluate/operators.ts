type Arithmetic = (left: number, right: number) => number;
type Comparison = (left: number, right: number) => boolean;

/** Operators that give a new number. */
export const ARITHMETIC: Readonly<Record<string, Arithmetic>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
};

/** Operators that keep or drop the left number. */
export const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '>': (left, right) => left > right,
  '<': (left, right) => left < right,
  '>=': (left, right) => left >= right,
  '<=': (left, right) => left <= right,
};

export type Outcome = {
  readonly value: number;
  /** Whether it stays in the vector. */
  readonly isKept: boolean;
};

/** Applies an operator to two numbers; undefined when there is no such operator. */
export function operate(
  operator: string,
  left: number,
  right: number,
  returnBool: boolean,
): Outcome | undefined {
  if (Object.hasOwn(ARITHMETIC, operator))
    return { value: ARITHMETIC[operator](left, right), isKept: true };
  if (!Object.hasOwn(COMPARISONS, operator)) return undefined;
  const isTrue = COMPARISONS[operator](left, right);
  return returnBool
    ? { value: isTrue ? 1 : 0, isKept: true }
    : { value: left, isKept: isTrue };
}
