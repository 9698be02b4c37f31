import { markdownText } from '../../text/markdown';

/** A text of the user as a sentence of Markdown: with a full stop unless the text ends with a mark of its own. */
export const sentence = (value: string): string =>
  markdownText(/[.!?…:;]\s*$/.test(value) ? value : `${value}.`);
