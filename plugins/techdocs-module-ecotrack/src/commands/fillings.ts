import type { Variables } from './variablesOf';

/** A part of a text and what stands there instead. */
export interface Filling {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const USE = /\$([A-Z][A-Z0-9_]*)(?![A-Za-z0-9_])/g;
const ASSIGNMENT = /^([A-Z][A-Z0-9_]*)=([\w.-]+)/gm;

/** Where a command uses a variable (`$NAME`) or gives it a value (`NAME=example`), in the order of the text. */
export function fillings(text: string, variables: Variables): Filling[] {
  const known = (name: string) => Object.hasOwn(variables, name);
  const uses = [...text.matchAll(USE)]
    .filter(([, name]) => known(name))
    .map(({ 0: whole, 1: name, index }) => ({
      start: index,
      end: index + whole.length,
      value: variables[name],
    }));
  const assignments = [...text.matchAll(ASSIGNMENT)]
    .filter(([, name]) => known(name))
    .map(({ 0: whole, 1: name, index }) => ({
      start: index + name.length + 1,
      end: index + whole.length,
      value: variables[name],
    }));
  return [...uses, ...assignments].sort(
    (one, other) => one.start - other.start,
  );
}
