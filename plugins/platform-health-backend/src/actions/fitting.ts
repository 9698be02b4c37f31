/** Room for the items of an answer: models read it, and 4 kB are enough for what matters. */
const ROOM = 3500;

/** As many of the items, from the first, as fit into an answer. */
export function fitting<T>(items: readonly T[]): T[] {
  let used = 0;
  const end = items.findIndex(item => {
    used += Buffer.byteLength(JSON.stringify(item)) + 1;
    return used > ROOM;
  });
  return end < 0 ? [...items] : items.slice(0, end);
}

/** A sentence, cut where it would crowd out others. */
export const brief = (sentence: string): string =>
  sentence.length > 240 ? `${sentence.slice(0, 239)}…` : sentence;
