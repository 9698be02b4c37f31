/** Order of code units: the same on every machine, whatever its locale. */
export const byPath = (
  one: { readonly path: string },
  other: { readonly path: string },
): number => {
  if (one.path === other.path) return 0;
  return one.path < other.path ? -1 : 1;
};
