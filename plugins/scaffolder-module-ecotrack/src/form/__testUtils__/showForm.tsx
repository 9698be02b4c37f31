import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  editDocument,
  parseService,
  repairsOf,
  type DocumentEdit,
} from '@ecotrack/model';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import {
  OpenDocumentProvider,
  type FieldError,
} from '../../document/OpenDocument';
import { readData } from '../../document/readData';
import { DocumentForm } from '../DocumentForm';

/** What stands in the form after every edit. */
export interface ShownForm {
  readonly text: () => string;
  readonly data: () => unknown;
  readonly errors: () => readonly FieldError[];
  /** How many steps the history would have. */
  readonly steps: () => number;
  readonly submitted: jest.Mock;
}

/**
 * The form over a document, inside a page's form as in the wizard; edits and rules are the model's own. Repairs are
 * sought where a test needs them: that takes many parses at every key press.
 */
export async function showForm(beginning: string, repairing = false) {
  let text = beginning;
  let steps = 0;
  const submitted = jest.fn();
  const errorsOf = (): FieldError[] => {
    const result = parseService(text);
    if (result.valid) return [];
    const repairs = repairing ? repairsOf(text, result.errors) : [];
    return result.errors.map((error, i) => ({ ...error, repair: repairs[i] }));
  };

  function Shell() {
    const [, render] = useState(0);
    const apply = (edits: readonly DocumentEdit[]) => {
      text = editDocument(text, edits);
      steps += 1;
      render(steps);
    };
    return (
      <form
        onSubmit={event => {
          event.preventDefault();
          submitted();
        }}
      >
        <OpenDocumentProvider
          value={{
            data: readData(text),
            errors: errorsOf(),
            edit: (...edits) => apply(edits),
            mend: ({ edits }) => apply(edits),
          }}
        >
          <DocumentForm />
        </OpenDocumentProvider>
        <input type="submit" value="Next" />
      </form>
    );
  }

  renderInTestApp(<Shell />);
  await screen.findByRole('tabpanel');
  const form: ShownForm = {
    text: () => text,
    data: () => readData(text),
    errors: errorsOf,
    steps: () => steps,
    submitted,
  };
  return { form, user: userEvent.setup() };
}
