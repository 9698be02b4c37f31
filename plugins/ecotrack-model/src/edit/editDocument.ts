import { parseDocument, type Document } from 'yaml';
import { applyToDocument } from './applyToDocument';
import type { DocumentEdit } from './DocumentEdit';
import { spliced } from './spliced';

/**
 * The text of a document after changes. Everything else keeps its bytes, comments included, where the change can be
 * made in place; otherwise the document is printed anew, with its comments.
 * Throws when the text is no YAML: what cannot be read cannot be changed.
 */
export const editDocument = (
  text: string,
  edits: readonly DocumentEdit[],
): string => edits.reduce(edited, text);

function edited(text: string, edit: DocumentEdit): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new Error('The document is no YAML; mend its text first.');
  }
  const inPlace = spliced(text, document, edit);
  applyToDocument(document, edit);
  return inPlace !== undefined && means(inPlace, document)
    ? inPlace
    : document.toString({ lineWidth: 0 });
}

/** Whether a text says what a document says; the cut in the text is trusted only then. */
function means(text: string, document: Document): boolean {
  const read = parseDocument(text);
  return (
    read.errors.length === 0 &&
    JSON.stringify(read.toJS()) === JSON.stringify(document.toJS())
  );
}
