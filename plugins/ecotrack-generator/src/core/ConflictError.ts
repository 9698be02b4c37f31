/** Two concerns want one thing: a mistake in the generator, never in a service. */
export class ConflictError extends Error {
  constructor(what: string, first: string, second: string) {
    super(
      `The concerns '${first}' and '${second}' both set ${what}, each in its own way; leave it to one of them.`,
    );
    this.name = 'ConflictError';
  }
}

/** Remembers which concern claimed a key first; the same content twice is no conflict. */
export class Claims {
  private readonly owners = new Map<
    string,
    { owner: string; content: string }
  >();

  /** Returns whether the key is new; throws ConflictError when another concern holds it with other content. */
  claim(owner: string, what: string, content: unknown): boolean {
    const printed = JSON.stringify(content) ?? 'undefined';
    const held = this.owners.get(what);
    if (held && held.content !== printed) {
      throw new ConflictError(what, held.owner, owner);
    }
    if (!held) this.owners.set(what, { owner, content: printed });
    return !held;
  }

  /** Like `claim`, but nobody may hold the key already. */
  claimAlone(owner: string, what: string): void {
    const held = this.owners.get(what);
    if (held) throw new ConflictError(what, held.owner, owner);
    this.owners.set(what, { owner, content: '' });
  }
}
