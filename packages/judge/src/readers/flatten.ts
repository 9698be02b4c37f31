/** What a reader finds in a file: values by their places. Both are texts; a value tells its type, as `string:no`. */
export type Reading = ReadonlyMap<string, string>;

const isTree = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

/** Every value of a tree by its place, such as `/metadata/name`; what is empty counts as a value. */
export function flatten(
  tree: unknown,
  place = '',
  reading = new Map<string, string>(),
): Map<string, string> {
  const parts = isTree(tree) ? Object.entries(tree) : [];
  if (parts.length === 0) {
    reading.set(
      place,
      isTree(tree) ? 'empty:' : `${kindOf(tree)}:${String(tree)}`,
    );
  }
  for (const [key, value] of parts) flatten(value, `${place}/${key}`, reading);
  return reading;
}

function kindOf(value: unknown): string {
  return value instanceof Date ? 'date' : typeof value;
}
