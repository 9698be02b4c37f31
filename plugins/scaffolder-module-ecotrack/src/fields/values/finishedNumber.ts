/** Fifteen digits are what a number holds without loss. */
const DECIMAL = /^-?\d{1,15}(?:\.\d{0,15})?$/;

/** The number that a text means once it is typed to its end, such as 1 for `1.0`; undefined when it means none. */
export const finishedNumber = (text: string): number | undefined =>
  DECIMAL.test(text.trim()) ? Number(text) : undefined;
