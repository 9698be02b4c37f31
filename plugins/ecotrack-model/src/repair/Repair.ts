import type { DocumentEdit } from '../edit/DocumentEdit';

/** A change that mends an error: after it the rule is kept there, and no other is broken for it. */
export interface Repair {
  /** What the change does, in a few words. */
  readonly label: string;
  readonly edits: readonly DocumentEdit[];
}
