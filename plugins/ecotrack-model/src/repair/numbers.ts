import type { ModelError } from '../parse/errors/ModelError';

/** Words for the two truth values. */
const TRUTH = { true: /^(?:true|yes|on)$/i, false: /^(?:false|no|off)$/i };

/** The number or truth value that a text means, and the nearest bounds that the rule's sentence names. */
export function numberCandidates(
  value: unknown,
  { message }: ModelError,
): unknown[] {
  const text = String(value).trim();
  const read =
    typeof value === 'string' && text !== '' && Number.isFinite(Number(text))
      ? [Number(text)]
      : [];
  const truth = Object.entries(TRUTH).flatMap(([word, pattern]) =>
    pattern.test(text) ? [word === 'true'] : [],
  );
  const number = Number(value);
  if (typeof value === 'boolean' || !Number.isFinite(number)) {
    return [...truth, text];
  }
  const bounds = [
    ...message
      .replace(/ Found: .*$/, '')
      .matchAll(/(?<![\w.])-?\d[\d,]*(?:\.\d+)?/g),
  ].map(([digits]) => Number(digits.replaceAll(',', '')));
  return [
    ...read,
    Math.round(number),
    ...bounds.sort((a, b) => Math.abs(a - number) - Math.abs(b - number)),
    text,
  ];
}
