import fc from 'fast-check';
import { hostileTexts } from '../hostileTexts';
import { chance, oneOf, type Draw } from './Draw';

/** What the model takes for text that shows what it holds (PLAIN_TEXT), said once more on purpose. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|\p{M}{5,}/gu;

const HARD = [
  "Saint-Étienne's",
  "rock 'n' roll",
  "two '' in a row",
  'backslash at the end \\',
  ...hostileTexts(),
  ' blank at both ends ',
  '~',
  'null',
  '<<',
  '0x1F',
  '1e3',
  '.inf',
  '12:30:45',
  '!!binary x',
  '&anchor',
  '*alias',
  '%YAML 1.1',
  '---',
  '...',
  '? key',
  '| block',
  '"""',
  "'''",
  '\\',
  '`backtick` ~~~ ```',
  ']]> &amp; &#65; <!-- x -->',
  '$$ dollar $$ {{{ }}} <% %> ${{ x }}',
  'a | b | c',
  '1. first',
  '# heading',
  '\u00a0',
  'e\u0301\u0302 \u{1f469} 𝒳 𠮷',
  '%s %d %n %%',
  '-- comment ; drop table x',
] as const;

/** Longest text a document may hold. */
const MAX = 500;

const grapheme = () => fc.string({ unit: 'grapheme', maxLength: 40 });
const ascii = () => fc.string({ unit: 'grapheme-ascii', maxLength: 40 });
const longest = () => fc.string({ unit: 'grapheme', minLength: MAX });

const shown = (text: string, max: number) =>
  text.replace(HIDDEN, '').slice(0, max).replace(HIDDEN, '');

/** One line of what people may write, however odd, and perhaps nothing. */
export function anyText(draw: Draw, max = MAX): string {
  if (chance(draw, 6)) return shown(oneOf(draw, HARD), max);
  if (chance(draw, 1)) return shown(draw(longest), max);
  return shown(chance(draw, 5) ? draw(grapheme) : draw(ascii), max);
}

/** The same, and something can be seen. */
export const someText = (draw: Draw): string => {
  const text = anyText(draw);
  return /^\p{Zs}*$/u.test(text) ? 'x' : text;
};
