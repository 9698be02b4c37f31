import type { DocumentEdit, ModelError, Path, Repair } from '@ecotrack/model';
import { createContext, useContext } from 'react';

/** A rule that the document breaks, with the change that mends it where the model knows one. */
export interface FieldError extends ModelError {
  readonly repair?: Repair;
}

/** The document that is being edited, for the views of its concerns. */
export interface OpenDocument {
  /** The document as plain data; nothing is promised of its shape, since it may be half typed. */
  readonly data: unknown;
  /** What is wrong with it, in the order of the text. */
  readonly errors: readonly FieldError[];
  /** Applies changes as one step of the history; comments of all else stay. */
  readonly edit: (...edits: DocumentEdit[]) => void;
  /** Applies the change that mends an error; always a step of its own. */
  readonly mend: (repair: Repair) => void;
}

/** Path of a value in the document; views hand it on to their fields. */
export type { Path };

const OpenDocumentContext = createContext<OpenDocument | undefined>(undefined);

export const OpenDocumentProvider = OpenDocumentContext.Provider;

/** The document that is open; throws outside an editor. */
export function useOpenDocument(): OpenDocument {
  const document = useContext(OpenDocumentContext);
  if (!document) throw new Error('There is no open document here.');
  return document;
}
