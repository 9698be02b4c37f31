import { ConflictError } from './ConflictError';

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
