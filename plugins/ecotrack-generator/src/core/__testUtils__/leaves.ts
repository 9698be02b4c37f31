/** Keys from the root of a document to one value. */
export type LeafPath = readonly (string | number)[];

/** A place for a text: the value at a path, or the key of a map. */
export interface Place {
  readonly path: LeafPath;
  readonly key: boolean;
}

const isTree = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

/** Every value of a document that is no list and no map, and every key of a map of its own names. */
export function placesOf(
  document: unknown,
  isMap: (path: LeafPath) => boolean,
  path: LeafPath = [],
): Place[] {
  if (!isTree(document)) return [{ path, key: false }];
  const list = Array.isArray(document);
  return Object.entries(document).flatMap(([name, value]) => {
    const below = [...path, list ? Number(name) : name];
    const places = placesOf(value, isMap, below);
    return isMap(path) ? [{ path: below, key: true }, ...places] : places;
  });
}

/** A copy of a document with another value at a place, or another key; keys such as `__proto__` become own keys. */
export function withText(
  document: unknown,
  { path, key }: Place,
  text: unknown,
): unknown {
  const [name, ...rest] = path;
  if (!isTree(document)) return text;
  const changed = Object.entries(document).map(([one, value]) => {
    if (one !== String(name)) return [one, value] as const;
    if (key && rest.length === 0) return [String(text), value] as const;
    const inner =
      rest.length === 0 ? text : withText(value, { path: rest, key }, text);
    return [one, inner] as const;
  });
  // fromEntries makes own keys of all names.
  return Array.isArray(document)
    ? changed.map(([, value]) => value)
    : Object.fromEntries(changed);
}
