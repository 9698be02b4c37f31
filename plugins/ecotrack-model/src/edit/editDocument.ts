import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
} from 'yaml';
import type { Path } from '../parse/errors/ModelError';
import type { DocumentEdit } from './DocumentEdit';

/**
 * The text of a document after changes; comments, order and quotes of all else stay.
 * Throws when the text is no YAML: what cannot be read cannot be changed.
 */
export function editDocument(
  text: string,
  edits: readonly DocumentEdit[],
): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new Error('The document is no YAML; mend its text first.');
  }
  for (const edit of edits) apply(document, edit);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function apply(document: Document, edit: DocumentEdit): void {
  switch (edit.op) {
    case 'set':
      document.setIn(edit.path, node(document, edit.path, edit.value));
      return;
    case 'remove':
      remove(document, edit.path);
      return;
    case 'insert': {
      const list = document.getIn(edit.path, true);
      if (isSeq(list)) {
        list.items.splice(edit.index, 0, node(document, edit.path, edit.value));
      } else {
        document.setIn(edit.path, document.createNode([edit.value]));
      }
      return;
    }
    default: {
      const list = document.getIn(edit.path, true);
      if (isSeq(list))
        list.items.splice(edit.to, 0, ...list.items.splice(edit.from, 1));
    }
  }
}

/** A list or section that becomes empty means nothing to the model, so it goes with its last value; `spec` stays. */
function remove(document: Document, path: Path): void {
  document.deleteIn(path);
  const above = path.slice(0, -1);
  const parent = document.getIn(above, true);
  if (above.length > 1 && isCollection(parent) && parent.items.length === 0) {
    remove(document, above);
  }
}

/** Values take the form of their neighbours: rows of columns in one line stay rows in one line. */
function node(document: Document, path: Path, value: unknown) {
  const made = document.createNode(value);
  const neighbours = document.getIn(path, true);
  if (isCollection(made) && isSeq(neighbours)) {
    const last = neighbours.items.at(-1);
    made.flow = isCollection(last) ? last.flow : neighbours.flow;
  }
  if (isScalar(neighbours) && isScalar(made)) made.comment = neighbours.comment;
  if (isMap(made) || isSeq(made)) return made;
  return made;
}
