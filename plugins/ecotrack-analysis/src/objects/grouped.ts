/** Items by a key, in the order they came. */
export function grouped<T>(
  items: readonly T[],
  key: (item: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/** Groups of several. */
export const repeated = <T>(
  items: readonly T[],
  key: (item: T) => string | undefined,
): readonly (readonly [string, readonly T[]])[] =>
  [...grouped(items, key)].filter(([, group]) => group.length > 1);
