type Path = readonly (string | number)[];

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

/**
 * Paths to all that is below the value, containers included. What the API server itself guards (names, labels, times
 * of the metadata) is left out.
 */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (!isContainer(value)) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (at[0] === 'metadata' && at.length > 1 && at[1] !== 'annotations')
      return [];
    const isGuarded = at[0] === 'metadata' && at.length < 3;
    return [...(isGuarded ? [] : [at]), ...pathsOf(below, at)];
  });
}

/** Something that no reader can take for the value: always of another type. */
function unreadable(value: unknown): unknown {
  if (typeof value === 'string') return { text: value };
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : [value];
}

/** A copy in which the field at the path has a value of another type. */
export function corruptAt<T>(value: T, path: Path): T {
  const copy = structuredClone(value);
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
  const last = path[path.length - 1];
  const before: unknown = Reflect.get(Object(parent), last);
  Reflect.set(Object(parent), last, unreadable(before));
  return copy;
}

/** A copy in which one field, chosen by the number, has a value of another type. */
export function corruptField<T>(value: T, choice: number): T {
  const paths = pathsOf(value);
  return paths.length === 0
    ? value
    : corruptAt(value, paths[choice % paths.length]);
}
