type Labels = Readonly<Record<string, string>> | undefined;

/** Whether all wanted labels are there; an empty selector selects everything. */
export const selects = (wanted: Labels, labels: Labels): boolean =>
  Object.entries(wanted ?? {}).every(
    ([name, value]) => labels?.[name] === value,
  );

/** Whether a selector names any label. */
export const isEmptySelector = (wanted: Labels): boolean =>
  Object.keys(wanted ?? {}).length === 0;

const keyOf = (namespace: string, [name, value]: readonly [string, string]) =>
  `${namespace} ${name}=${value}`;

/**
 * Finds what selects some labels of a namespace, without a look at all there is; what selects everything is left out.
 * Each is filed under one label that it selects by.
 */
export function selectorIndex<T>(
  items: readonly T[],
  selectorOf: (item: T) => { readonly namespace: string; labels: Labels },
): (namespace: string, labels: Labels) => readonly T[] {
  const files = new Map<string, { readonly item: T; labels: Labels }[]>();
  for (const item of items) {
    const { namespace, labels } = selectorOf(item);
    const [first] = Object.entries(labels ?? {});
    if (first) {
      const key = keyOf(namespace, first);
      const file = files.get(key);
      if (file) file.push({ item, labels });
      else files.set(key, [{ item, labels }]);
    }
  }
  return (namespace, given) =>
    Object.entries(given ?? {}).flatMap(label =>
      (files.get(keyOf(namespace, label)) ?? [])
        .filter(({ labels }) => selects(labels, given))
        .map(({ item }) => item),
    );
}

/**
 * Finds what has some labels in a namespace, without a look at all there is; an empty selector finds everything there.
 */
export function labelIndex<T>(
  items: readonly T[],
  placeOf: (item: T) => { readonly namespace: string; labels: Labels },
): (namespace: string, wanted: Labels) => readonly T[] {
  const files = new Map<string, { readonly item: T; labels: Labels }[]>();
  const add = (key: string, entry: { readonly item: T; labels: Labels }) => {
    const file = files.get(key);
    if (file) file.push(entry);
    else files.set(key, [entry]);
  };
  for (const item of items) {
    const { namespace, labels } = placeOf(item);
    add(namespace, { item, labels });
    for (const label of Object.entries(labels ?? {}))
      add(keyOf(namespace, label), { item, labels });
  }
  return (namespace, wanted) => {
    const [first] = Object.entries(wanted ?? {});
    return (files.get(first ? keyOf(namespace, first) : namespace) ?? [])
      .filter(({ labels }) => selects(wanted, labels))
      .map(({ item }) => item);
  };
}
