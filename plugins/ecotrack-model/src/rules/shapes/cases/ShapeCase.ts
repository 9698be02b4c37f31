/** A path, values that break a rule there, and values close by that keep it. */
export type ShapeCase = readonly [
  path: string,
  bad: readonly unknown[],
  good: readonly unknown[],
];

export type ShapeCases = { readonly [rule: string]: ShapeCase };

export const long = (length: number) => 'x'.repeat(length);
export const many = (count: number, item: (i: number) => unknown) =>
  Array.from({ length: count }, (_, i) => item(i));
