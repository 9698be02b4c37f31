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
