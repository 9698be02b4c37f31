import { parser } from '@prometheus-io/lezer-promql';

const ESCAPE = /\\(.)/gs;
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\',
  '"': '"',
  n: '\n',
};

/** The text of a literal in double quotes; undefined with an escape that we do not write. */
function textOf(literal: string): string | undefined {
  const inner = literal.slice(1, -1);
  const escapes = [...inner.matchAll(ESCAPE)].map(([, escaped]) => escaped);
  return escapes.every(escaped => escaped in ESCAPED)
    ? inner.replace(ESCAPE, (_, escaped) => ESCAPED[escaped])
    : undefined;
}

/** Texts of a query in their order, and everything else of it; undefined when it is none. */
export function literalsOf(
  query: string,
): { readonly shape: string; readonly texts: readonly string[] } | undefined {
  const shape: string[] = [];
  const texts: (string | undefined)[] = [];
  parser.parse(query).iterate({
    enter({ type, from, to, node }) {
      const source = query.slice(from, to);
      if (type.name === 'StringLiteral') texts.push(textOf(source));
      const isText = type.name === 'StringLiteral' || node.firstChild;
      shape.push(isText ? type.name : `${type.name} ${source}`);
      if (type.isError) texts.push(undefined);
    },
  });
  const known = texts.filter(text => text !== undefined);
  return known.length === texts.length
    ? { shape: shape.join('\n'), texts: known }
    : undefined;
}
