import { lexAndParse } from 'java-parser';
import type { Reading } from './flatten';

const ESCAPES: { readonly [character: string]: string } = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  s: ' ',
};

/** The text that a literal stands for: first the unicode escapes, as the compiler does before it looks for tokens. */
const meaning = (literal: string) =>
  literal
    .slice(1, -1)
    .replace(/(\\\\)|\\u+([0-9a-fA-F]{4})/g, (_all, pair?: string, hex = '') =>
      pair ? pair : String.fromCharCode(parseInt(hex, 16)),
    )
    .replace(
      /\\([0-3]?[0-7]{1,2}|.)/gs,
      (_all, code: string) =>
        ESCAPES[code] ??
        (/^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : code),
    );

/** The parser hangs them on its tree, which its types do not say. */
const commentsOf = (tree: object): readonly { readonly image: string }[] =>
  'comments' in tree && Array.isArray(tree.comments) ? tree.comments : [];

/** Tokens of a Java file in their order, string literals as the text they mean; comments stand apart. */
export function readJava(source: string): Reading {
  const { cst, tokens } = lexAndParse(source);
  return new Map([
    ...tokens.map(
      ({ image, tokenType }, i) =>
        [
          `token ${i}`,
          tokenType.name === 'StringLiteral'
            ? `string:${meaning(image)}`
            : `token:${image}`,
        ] as const,
    ),
    ...commentsOf(cst).map(
      ({ image }, i) => [`comment ${i}`, `comment:${image}`] as const,
    ),
  ]);
}
