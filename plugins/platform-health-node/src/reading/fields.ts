import { Unreadable } from '../facts/SourceMissing';
import type { KubernetesObject } from '../facts/KubernetesObject';

/** A path to a field: `['status', 'phase']`. */
export type Path = readonly (string | number)[];

/** Whether a value is an object, and no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (object: KubernetesObject, path: Path) =>
  `${path.join('.')} of ${object.metadata.name}`;

/** The value at the path as it is; undefined where nothing is. Throws Unreadable where the path leads through no object. */
export function valueAt(object: KubernetesObject, path: Path): unknown {
  let value: unknown = object;
  for (const key of path) {
    if (value === undefined || value === null) return undefined;
    if (Array.isArray(value) && typeof key === 'number') value = value[key];
    else if (isRecord(value))
      value = Object.hasOwn(value, key) ? value[key] : undefined;
    else throw new Unreadable(`${at(object, path)} leads through no object`);
  }
  return value ?? undefined;
}

const reader =
  <T>(what: string, is: (value: unknown) => value is T) =>
  (object: KubernetesObject, ...path: Path): T | undefined => {
    const value = valueAt(object, path);
    if (value === undefined || is(value)) return value;
    throw new Unreadable(`${at(object, path)} is no ${what}`);
  };

/** Texts, counts (whole, not negative), truth values, lists and records; undefined where the field is absent. Throw Unreadable. */
export const textAt = reader(
  'text',
  (value): value is string => typeof value === 'string',
);
export const countAt = reader(
  'count',
  (value): value is number =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
);
export const booleanAt = reader(
  'truth value',
  (value): value is boolean => typeof value === 'boolean',
);
export const listAt = reader('list', (value): value is readonly unknown[] =>
  Array.isArray(value),
);
export const recordAt = reader('object', isRecord);

/** Value of a label; undefined where the object does not have it. Throws Unreadable. */
export const labelAt = (
  object: KubernetesObject,
  name: string,
): string | undefined => textAt(object, 'metadata', 'labels', name);

/** Texts of a list; absent is an empty list. Throws Unreadable. */
export function textsAt(
  object: KubernetesObject,
  ...path: Path
): readonly string[] {
  const list = listAt(object, ...path) ?? [];
  if (list.every((one): one is string => typeof one === 'string')) return list;
  throw new Unreadable(`${at(object, path)} is no list of texts`);
}

const GO_TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)? ([+-]\d{4}) /;

/** A moment: RFC 3339, or as Go prints it (`2026-12-01 10:00:00 +0000 UTC`). Throws Unreadable. */
export function timeAt(
  object: KubernetesObject,
  ...path: Path
): Date | undefined {
  const text = textAt(object, ...path);
  if (text === undefined || text === '') return undefined;
  const go = GO_TIME.exec(text);
  const time = new Date(
    go ? `${go[1]}T${go[2]}${go[3].slice(0, 3)}:${go[3].slice(3)}` : text,
  );
  if (Number.isNaN(time.getTime()))
    throw new Unreadable(`${at(object, path)} is no time`);
  return time;
}

/** The value, or Unreadable when the field is absent though the kind always has it. */
export function required<T>(value: T | undefined, what: string): T {
  if (value !== undefined) return value;
  throw new Unreadable(`${what} is missing`, 'no-data');
}
