import { flatten, type Reading } from './flatten';

/** A plain value in double quotes at the end of a line. */
const QUOTED = /^([^"]*: )"([^"\\{]*)"$/;

/** The lines of a file without a grammar; quotes around a whole value in a Helm template are no part of it. */
export const readLines = (text: string): Reading =>
  flatten(text.split('\n').map(line => line.replace(QUOTED, '$1$2')));
