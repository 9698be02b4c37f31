import type { Labels } from './Labels';

/** A condition on one label; a label that a series does not have is the empty text. */
export type Matcher = {
  readonly label: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: string;
  readonly accepts: (value: string) => boolean;
};

export function matcher(
  label: string,
  operator: Matcher['operator'],
  value: string,
): Matcher {
  // Prometheus' patterns are whole values; what is written here has the same meaning in its dialect
  const pattern = operator.endsWith('~')
    ? new RegExp(`^(?:${value})$`)
    : undefined;
  const wanted = operator === '=' || operator === '=~';
  const accepts = (text: string) =>
    (pattern ? pattern.test(text) : text === value) === wanted;
  return { label, operator, value, accepts };
}

export const matchesAll = (
  labels: Labels,
  matchers: readonly Matcher[],
): boolean =>
  matchers.every(({ label, accepts }) => accepts(labels[label] ?? ''));
