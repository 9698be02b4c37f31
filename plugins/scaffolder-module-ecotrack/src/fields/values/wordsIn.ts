/** The words of a text that separates them by commas or blanks. */
export const wordsIn = (text: string): string[] =>
  text.split(/[\s,]+/).filter(Boolean);
