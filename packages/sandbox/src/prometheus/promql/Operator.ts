const ARITHMETIC = ['+', '-', '*', '/', '%'] as const;
const COMPARISONS = ['==', '!=', '>', '<', '>=', '<='] as const;
const SETS = ['or', 'and', 'unless'] as const;

export type Arithmetic = (typeof ARITHMETIC)[number];
export type Comparison = (typeof COMPARISONS)[number];
export type SetOperator = (typeof SETS)[number];

/** An operator of two operands that the sandbox knows. */
export type Operator = Arithmetic | Comparison | SetOperator;

const isOneOf =
  <T extends string>(operators: readonly T[]) =>
  (text: string): text is T =>
    operators.some(one => one === text);

export const isArithmetic = isOneOf(ARITHMETIC);
export const isSetOperator = isOneOf(SETS);
export const isOperator = isOneOf<Operator>([
  ...ARITHMETIC,
  ...COMPARISONS,
  ...SETS,
]);
