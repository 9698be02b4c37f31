import { valueAt } from '@ecotrack/model';
import { ENTRY } from './schemaFields';

/** Steps from the root of a document to one value. */
export type Place = readonly (string | number)[];

/** Where in a document the field stands, or could. */
export function holders(
  value: unknown,
  [step, ...rest]: readonly string[],
  above: Place = [],
): Place[] {
  if (step === ENTRY) {
    return Array.isArray(value)
      ? value.flatMap((entry, at) => holders(entry, rest, [...above, at]))
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const place = [...above, step];
  return rest.length === 0
    ? [place]
    : holders(valueAt(value, [step]), rest, place);
}

/** All values of a field. */
export function valuesAt(
  value: unknown,
  [step, ...rest]: readonly string[],
): unknown[] {
  if (value === undefined || value === null) return [];
  if (step === undefined) return [value];
  if (step !== ENTRY) return valuesAt(valueAt(value, [step]), rest);
  return Array.isArray(value)
    ? value.flatMap(entry => valuesAt(entry, rest))
    : [];
}

/** A copy of the document with another value at a place, or none. */
export function withValue(
  value: unknown,
  place: Place,
  other: unknown,
): unknown {
  const copy: unknown = structuredClone(value);
  const holder = valueAt(copy, place.slice(0, -1)) as {
    [step: string]: unknown;
  };
  const last = place[place.length - 1];
  if (other === undefined) delete holder[last];
  else holder[last] = other;
  return copy;
}
