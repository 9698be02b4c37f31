import type { Path } from '../parse/errors/ModelError';

/**
 * One change of a document. Paths are keys and positions from the root.
 * - set: the value at a path, which is made where it is missing
 * - remove: the value at a path; a list or section that is empty then goes too
 * - insert: into the list at `path`, before the item at `index`; the list is made where it is missing
 * - move: within the list at `path`
 */
export type DocumentEdit =
  | { readonly op: 'set'; readonly path: Path; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: Path }
  | {
      readonly op: 'insert';
      readonly path: Path;
      readonly index: number;
      readonly value: unknown;
    }
  | {
      readonly op: 'move';
      readonly path: Path;
      readonly from: number;
      readonly to: number;
    };
