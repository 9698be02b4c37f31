import { visible } from '@ecotrack/model';

const LONGEST = 300;

/** One line for a terminal: short, and with invisible characters as escapes. */
export const printable = (text: string): string =>
  text.length > LONGEST ? `${visible(text.slice(0, LONGEST))}…` : visible(text);
