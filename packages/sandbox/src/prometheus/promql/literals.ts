import { badData } from '../QueryError';
import { Node, textOf, unknownSyntax } from './syntax';

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  y: 31_536_000_000,
};
const DURATION = /^(-?)((?:\d+(?:ms|[smhdwy]))+)$/;

/** `1h30m` in milliseconds. */
export function durationOf(node: Node): number {
  const [, sign, parts] = DURATION.exec(textOf(node).replace(/\s/g, '')) ?? [];
  if (parts === undefined) throw unknownSyntax(node);
  const total = [...parts.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * UNITS[unit],
    0,
  );
  return sign ? -total : total;
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

export function numberOf(node: Node): number {
  const text = textOf(node).replace(/\s/g, '');
  if (/^[+-]?inf$/i.test(text))
    return text.startsWith('-') ? -Infinity : Infinity;
  if (/^nan$/i.test(text)) return NaN;
  if (!DECIMAL.test(text)) throw unknownSyntax(node);
  return Number(text);
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
};

/** A text in quotes, with Go's escapes; raw in backticks. */
export function stringOf(node: Node): string {
  const text = textOf(node);
  const inner = text.slice(1, -1);
  if (text.startsWith('`')) return inner;
  return inner.replace(
    /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([0-7]{3})|(.))/gi,
    (_, unicode, hex, octal, letter) => {
      if (unicode ?? hex)
        return String.fromCharCode(parseInt(unicode ?? hex, 16));
      if (octal) return String.fromCharCode(parseInt(octal, 8));
      if (Object.hasOwn(ESCAPES, letter)) return ESCAPES[letter];
      throw badData(`unknown escape sequence in ${text}`);
    },
  );
}
