import { isMap, isScalar, isSeq, type Document } from 'yaml';
import { emptiedBy, nested } from './applyToDocument';
import type { DocumentEdit } from './DocumentEdit';
import { Layout } from './Layout';

/**
 * The text with a change made in place, or undefined where it takes more than cutting and pasting. The caller
 * checks what the result means: indentation, comments and flow style have more forms than are known here.
 */
export function spliced(
  text: string,
  document: Document,
  edit: DocumentEdit,
): string | undefined {
  const layout = new Layout(text, document);
  switch (edit.op) {
    case 'set':
      return set(layout, document, edit);
    case 'remove':
      return layout.without(emptiedBy(document, edit.path));
    case 'insert':
      return isSeq(document.getIn(edit.path, true))
        ? layout.withItem(edit.path, edit.index, edit.value)
        : set(layout, document, {
            op: 'set',
            path: edit.path,
            value: [edit.value],
          });
    default:
      return layout.moved(edit.path, edit.from, edit.to);
  }
}

function set(
  layout: Layout,
  document: Document,
  { path, value }: Extract<DocumentEdit, { op: 'set' }>,
): string | undefined {
  const old = document.getIn(path, true);
  if (old !== undefined) {
    const single =
      isScalar(old) || ((isMap(old) || isSeq(old)) && old.flow === true);
    return single ? layout.replaced(path, value) : undefined;
  }
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const above = path.slice(0, length);
    if (isMap(document.getIn(above, true))) {
      const [key, ...rest] = path.slice(length);
      return layout.withPair(above, String(key), nested(rest, value));
    }
  }
  return undefined;
}
