import { markdownText } from '../../text/markdown';

/**
 * A text of the user in Markdown: shown as it was given. Readers of GFM also make links of bare
 * addresses, and would take the backslash of an escape that follows for a part of the address.
 */
export const userText = (value: string): string =>
  markdownText(value)
    .replaceAll('://', '&#58;//')
    .replace(/\bwww\./gi, word => `${word.slice(0, -1)}&#46;`)
    .replaceAll('@', '&#64;');

/** The same as a sentence: with a full stop unless the text ends with a mark of its own. */
export const sentence = (value: string): string =>
  userText(/[.!?…:;]\s*$/.test(value) ? value : `${value}.`);
