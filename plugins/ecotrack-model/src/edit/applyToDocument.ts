import { isCollection, isScalar, isSeq, type Document } from 'yaml';
import type { Path } from '../parse/errors/ModelError';
import type { DocumentEdit } from './DocumentEdit';

/** A value below the keys of a path: `nested(['a', 'b'], 1)` is `{ a: { b: 1 } }`. */
export const nested = (path: Path, value: unknown): unknown =>
  path.reduceRight<unknown>(
    (inner, part) => (typeof part === 'number' ? [inner] : { [part]: inner }),
    value,
  );

/** Applies a change to a parsed document. */
export function applyToDocument(document: Document, edit: DocumentEdit): void {
  const list = document.getIn(edit.path, true);
  switch (edit.op) {
    case 'set':
      set(document, edit.path, edit.value);
      return;
    case 'remove':
      document.deleteIn(emptiedBy(document, edit.path));
      return;
    case 'insert':
      if (isSeq(list)) {
        list.items.splice(edit.index, 0, document.createNode(edit.value));
      } else {
        set(document, edit.path, [edit.value]);
      }
      return;
    default:
      if (isSeq(list)) {
        list.items.splice(edit.to, 0, ...list.items.splice(edit.from, 1));
      }
  }
}

function set(document: Document, path: Path, value: unknown) {
  const old = document.getIn(path, true);
  if (isScalar(old) && (typeof value !== 'object' || value === null)) {
    old.value = value;
    return;
  }
  // A part above may hold something else than a collection, such as `spec:` without a value.
  for (let length = 1; length < path.length; length += 1) {
    const above = document.getIn(path.slice(0, length), true);
    if (!isCollection(above)) {
      document.setIn(
        path.slice(0, length),
        document.createNode(nested(path.slice(length), value)),
      );
      return;
    }
  }
  document.setIn(path, document.createNode(value));
}

/**
 * What goes when the value at a path goes: a list or section that becomes empty means nothing to the model, so it
 * goes as well, but never `spec` or `metadata` themselves.
 */
export function emptiedBy(document: Document, path: Path): Path {
  const above = path.slice(0, -1);
  const parent = document.getIn(above, true);
  return above.length > 1 && isCollection(parent) && parent.items.length === 1
    ? emptiedBy(document, above)
    : path;
}
