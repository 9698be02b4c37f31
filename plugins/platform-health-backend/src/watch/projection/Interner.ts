/** Longer texts hardly ever repeat. */
const LONGEST = 48;
const CAPACITY = 10_000;

/** Gives equal short texts as one, so that a namespace or a label is in memory once. */
export class Interner {
  private readonly pool = new Map<string, string>();

  of(text: string): string {
    if (text.length > LONGEST) return text;
    const known = this.pool.get(text);
    if (known !== undefined) return known;
    if (this.pool.size >= CAPACITY) this.pool.clear();
    this.pool.set(text, text);
    return text;
  }
}
