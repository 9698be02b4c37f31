import { lexAndParse } from 'java-parser';
import type { Reading } from './flatten';
import { javaText } from './javaText';

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
            ? `string:${javaText(image)}`
            : `token:${image}`,
        ] as const,
    ),
    ...commentsOf(cst).map(
      ({ image }, i) => [`comment ${i}`, `comment:${image}`] as const,
    ),
  ]);
}
