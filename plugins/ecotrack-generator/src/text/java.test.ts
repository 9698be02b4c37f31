import fc from 'fast-check';
import { javaString } from './java';

/** Reads a literal as the Java language specification does: unicode escapes first (3.3), then string escapes (3.10.7). */
function readJava(source: string): string {
  const early = source.replace(
    /\\(\\|u+([0-9a-fA-F]{4}))/g,
    (all, _second, hex: string | undefined) =>
      hex ? String.fromCharCode(parseInt(hex, 16)) : all,
  );
  const body = /^"((?:[^"\\\n\r]|\\[btnfr"\\])*)"$/.exec(early);
  if (!body) throw new Error(`no string literal: ${early}`);
  const named: Record<string, string> = {
    b: '\b',
    t: '\t',
    n: '\n',
    f: '\f',
    r: '\r',
  };
  return body[1].replace(/\\(.)/g, (_all, c: string) => named[c] ?? c);
}

it('prints plain text as it is', () => {
  expect(javaString('orders.created')).toBe('"orders.created"');
});

it('escapes quotes, backslashes and line ends', () => {
  expect(javaString('a"b\\c\n')).toBe('"a\\"b\\\\c\\n"');
});

it('doubles the backslash of a unicode escape that stands in the text', () => {
  expect(javaString('\\u0022+x+\\u002a/')).toBe('"\\\\u0022+x+\\\\u002a/"');
});

it('writes everything outside printable ASCII as unicode escapes', () => {
  expect(javaString('Köln 🚚\u0000')).toBe(
    '"K\\u00f6ln \\ud83d\\ude9a\\u0000"',
  );
});

it('is read back by the rules of the language as the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), value => {
      expect(readJava(javaString(value))).toBe(value);
    }),
  );
});
