import { execution } from '../QueryError';
import { Labels, labelKey } from '../series/Labels';

/** One element of an instant vector. */
export type Element = { readonly labels: Labels; readonly value: number };

/** What an expression gives. */
export type Value =
  | { readonly type: 'scalar'; readonly value: number }
  | { readonly type: 'vector'; readonly elements: readonly Element[] };

export const scalar = (value: number): Value => ({ type: 'scalar', value });

/** An instant vector. Throws QueryError when two elements have the same labels. */
export function vector(elements: readonly Element[]): Value {
  const keys = new Set(elements.map(({ labels }) => labelKey(labels)));
  if (keys.size < elements.length)
    throw execution('vector cannot contain metrics with the same labelset');
  return { type: 'vector', elements };
}

/** The elements of a value that must be a vector. */
export function elementsOf(value: Value, of: string): readonly Element[] {
  if (value.type === 'vector') return value.elements;
  throw execution(`expected type instant vector in ${of}, got scalar`);
}

export function scalarOf(value: Value, of: string): number {
  if (value.type === 'scalar') return value.value;
  throw execution(`expected type scalar in ${of}, got instant vector`);
}
