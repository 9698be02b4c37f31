/** Python-Markdown knows no backslash escape for these; entities hold in every reader. */
const ENTITY: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '~': '&#126;',
};

const entity = (text: string) =>
  [...text].map(character => `&#${character.codePointAt(0)};`).join('');

/**
 * What only some readers take for markup: bare addresses (GFM, which would also swallow the
 * backslash of an escape after one), and marks, fractions and blocks of the MkDocs extensions.
 */
const DIALECTS = [
  /:(?=\/\/)/g,
  /(?<=\bwww)\./gi,
  /@/g,
  /={2,}/g,
  /\^/g,
  /(?<=\d)\/(?=\d)/g,
  /^\?{3}/,
];

/** Without what every reader takes for markup. */
const escaped = (value: string): string =>
  value
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]()#!]/g, '\\$&')
    .replace(/[&<>|~]/g, character => ENTITY[character])
    .replace(/^(\s*)([-+])/, '$1\\$2')
    .replace(
      /^(\s*)([=:"])/,
      (_all, blanks: string, character: string) =>
        `${blanks}&#${character.charCodeAt(0)};`,
    )
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');

/**
 * Text that Markdown readers (CommonMark, GFM, and Python-Markdown with the extensions of MkDocs)
 * show as it was given: no markup, no HTML, no link, no attribute list. For one line of text;
 * line ends become blanks.
 */
export const markdownText = (value: string): string =>
  DIALECTS.reduce(
    (text, pattern) => text.replace(pattern, entity),
    escaped(value),
  );

/** An inline code span; its fence is longer than any run of backticks in the text. */
export function markdownCode(value: string): string {
  const line = value.replace(/[\r\n]+/g, ' ');
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(run => run.length)) + 1);
  const pad = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}
