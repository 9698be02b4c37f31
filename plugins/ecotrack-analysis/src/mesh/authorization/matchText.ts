import { some, Truth } from './truth';

/** A value as Istio matches it: exact, `prefix*`, `*suffix`, or `*` for anything that is not empty. */
export function matchesText(pattern: string, value: string): boolean {
  if (pattern === '*') return value !== '';
  if (pattern.endsWith('*')) return value.startsWith(pattern.slice(0, -1));
  if (pattern.startsWith('*')) return value.endsWith(pattern.slice(1));
  return pattern === value;
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g;
const SEGMENT = '{*}';
const REST = '{**}';

/** A path; `{*}` stands for one segment and `{**}` for any number of them. */
export function matchesPath(pattern: string, value: string): boolean {
  if (!pattern.includes(SEGMENT) && !pattern.includes(REST))
    return matchesText(pattern, value);
  const source = pattern
    .split(/(\{\*\*?\})/)
    .map(part => {
      if (part === REST) return '.*';
      return part === SEGMENT ? '[^/]+' : part.replace(SPECIAL, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}$`).test(value);
}

/**
 * Whether a field that may list patterns lets a value through: no patterns let everything through, and a value that
 * certainly is not there matches none.
 */
export function matchesAny(
  patterns: readonly string[],
  value: string | null | undefined,
  matches: (pattern: string, value: string) => boolean = matchesText,
): Truth {
  if (patterns.length === 0) return true;
  if (value === undefined) return undefined;
  return value !== null && some(patterns.map(one => matches(one, value)));
}
