/** Longer texts hardly ever repeat. */
const LONGEST_TEXT = 48;
/** Nor do larger parts of objects, in characters of JSON. */
const LONGEST_PART = 400;
const CAPACITY = 10_000;

/** A pool that forgets everything when it is full. */
function pooled<T>(pool: Map<string, T>, key: string, value: T): T {
  const known = pool.get(key);
  if (known !== undefined) return known;
  if (pool.size >= CAPACITY) pool.clear();
  pool.set(key, value);
  return value;
}

/**
 * Gives equal short texts and equal small parts of objects as one: a namespace, the labels of replicas, the condition
 * that all pods of a node have are in memory once. Nobody may change what it gives.
 */
export class Interner {
  private readonly texts = new Map<string, string>();
  private readonly parts = new Map<string, unknown>();

  text(text: string): string {
    return text.length > LONGEST_TEXT ? text : pooled(this.texts, text, text);
  }

  part<T extends object>(part: T): T {
    const key = JSON.stringify(part);
    return key.length > LONGEST_PART
      ? part
      : (pooled(this.parts, key, part) as T);
  }
}
