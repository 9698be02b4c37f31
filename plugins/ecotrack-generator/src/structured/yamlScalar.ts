import { isRetyped } from '@ecotrack/model';

const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*$/;
const LONGEST_PLAIN = 120;
/** A longer key must be marked by `? `, or readers do not look for its colon. */
const LONGEST_KEY = 1024;
/** Printed raw by JSON, but line ends or unprintable to one YAML reader or another. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
const BLOCK = /^(?:[\x20-\x7e\u00a1-\u024f]*\n)+$/;

const isPlain = (text: string) =>
  text.length <= LONGEST_PLAIN && PLAIN.test(text) && !isRetyped(text);

/** A JSON string is a double-quoted text of YAML as well. */
const quoted = (text: string) =>
  JSON.stringify(text).replace(
    UNPRINTABLE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A key, up to its colon; `indent` is that of the mapping. */
export function keyText(key: string, indent: string): string {
  const text = isPlain(key) ? key : quoted(key);
  return text.length > LONGEST_KEY ? `? ${text}\n${indent}` : text;
}

/** A text, number, boolean or null; `indent` is that of the mapping or list it stands in. */
export function scalarText(value: unknown, indent: string): string {
  if (typeof value === 'string') {
    if (isPlain(value)) return value;
    return BLOCK.test(value) && /\S/.test(value)
      ? literal(value, `${indent}  `)
      : quoted(value);
  }
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) {
    return String(value);
  }
  throw new TypeError(
    `YAML has no word for ${String(
      value,
    )}: a text, a finite number, a boolean or null is expected.`,
  );
}

/** Lines as they are; the header tells readers of blanks that they would take for indentation, or drop at the end. */
function literal(text: string, indent: string): string {
  const leading = /^\n* /.test(text) ? '2' : '';
  const trailing = /\n[ \n]*\n$/.test(text) ? '+' : '';
  const lines = text.slice(0, -1).replace(/^(?=.)/gm, indent);
  return `|${leading}${trailing}\n${lines}`;
}
