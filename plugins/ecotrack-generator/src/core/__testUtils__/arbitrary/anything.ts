import fc from 'fast-check';
import { hostileTexts } from '../hostileTexts';

/** Shapes of secrets, put together here so that no scanner takes them for real. */
export const SECRETS: readonly string[] = [
  ['AKIA', 'ABCDEFGHIJKLMNOP'].join(''),
  ['ghp', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('_'),
  ['sk', 'live', 'A1b2C3d4E5f6G7h8I9'].join('_'),
  ['https://user', 'letmein@example.org/'].join(':'),
  ['-----BEGIN', 'PRIVATE', 'KEY-----'].join(' '),
];

const HOSTILE = [
  ...hostileTexts(),
  ...SECRETS,
  '',
  ' ',
  '${{ values.name }}',
  '{{ .Values.x }}',
  '{% raw %}',
  '#{T(java.lang.Runtime).getRuntime()}',
  'no',
  'Yes',
  '~',
  'null',
  '0o17',
  '12:30:45',
  '*/',
  '/*',
  '--',
  "'; drop table orders; --",
  '\\u002a\\u002f',
  '\u202etxt.exe',
  '\u200b',
  '\ufeff',
  '\u0000',
  'a\nb',
  'a\r\nb',
  '\u2028',
  '\u0085',
  '\ud800',
  'x'.repeat(501),
  'x'.repeat(100_000),
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '../../etc/passwd',
  'CON',
  'order-servicе',
  'ﬁle',
  'İ',
  'a\u0300\u0301\u0302\u0303\u0304\u0305',
  '- a\n- b',
  '{a: b}',
  '&a *a',
  '!!js/function',
];

/** Texts a person or an attacker may put into a field, and numbers where a text is asked for. */
export const anything = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme' }) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii' }) },
    // Near to what names look like, so that a good part of the names is accepted.
    { weight: 3, arbitrary: fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/) },
    {
      weight: 1,
      arbitrary: fc.stringMatching(/^[a-z]{1,5}[-_./: A-Z0-9]{1,2}[a-z]{1,5}$/),
    },
    { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double()) },
    { weight: 1, arbitrary: fc.constantFrom(null, true, false) },
  );
