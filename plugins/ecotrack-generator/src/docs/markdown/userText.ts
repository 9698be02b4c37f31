import { markdownText } from '../../text/markdown';

const entity = (text: string) =>
  [...text].map(character => `&#${character.codePointAt(0)};`).join('');

/**
 * What only some readers take for markup: bare addresses (GFM, which would also swallow the
 * backslash of an escape after one), and marks, fractions and blocks of the MkDocs extensions.
 */
const DIALECTS = [
  /:(?=\/\/)/g,
  /(?<=\bwww)\./gi,
  /@/g,
  /={2,}/g,
  /\^/g,
  /(?<=\d)\/(?=\d)/g,
  /^\?{3}/,
];

/** A text of the user in Markdown: shown as it was given, by every reader of TechDocs. */
export const userText = (value: string): string =>
  DIALECTS.reduce(
    (text, pattern) => text.replace(pattern, entity),
    markdownText(value),
  );

/** The same as a sentence: with a full stop unless the text ends with a mark of its own. */
export const sentence = (value: string): string =>
  userText(/[.!?…:;]\s*$/.test(value) ? value : `${value}.`);
