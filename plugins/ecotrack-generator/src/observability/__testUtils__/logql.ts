import { parser } from '@grafana/lezer-logql';
import type { SyntaxNode } from '@lezer/common';

/** A line as Loki has it: its labels, and what was written. */
export interface LogLine {
  readonly labels: { readonly [name: string]: string };
  readonly text: string;
}

const all = (node: SyntaxNode, name: string): SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  node.cursor().iterate(one => {
    if (one.name === name) found.push(one.node);
  });
  return found;
};

/** The tree of a query, with texts of its nodes; throws where it is no LogQL. */
function read(query: string) {
  const { topNode } = parser.parse(query);
  topNode.cursor().iterate(({ from, type }) => {
    if (type.isError) {
      throw new Error(`No LogQL at "${query.slice(from)}" of "${query}".`);
    }
  });
  const text = ({ from, to }: SyntaxNode) => query.slice(from, to);
  const string = (node: SyntaxNode): string =>
    JSON.parse(text(node.getChild('String')!));
  const pairs = (name: string) =>
    all(topNode, name).map(node => ({
      name: text(node.getChild('Identifier')!),
      is: text(node.firstChild!.nextSibling!),
      value: string(node),
    }));
  return { topNode, text, string, pairs };
}

/** Labels that the samples of a query have. */
export const labelsOf = (query: string): string[] => {
  const { topNode, text } = read(query);
  return all(topNode, 'Grouping').flatMap(grouping =>
    all(grouping, 'Identifier').map(text),
  );
};

/** Values that a query compares a label with. */
export const comparedWith = (query: string, label: string): string[] =>
  read(query)
    .pairs('Matcher')
    .filter(({ name }) => name === label)
    .map(({ value }) => value);

const at = (text: string, path: string): string | undefined =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value as { [key: string]: unknown } | undefined)?.[key],
      JSON.parse(text),
    ) as string | undefined;

/** Whether a query of ours counts a line: its filters of lines, what it reads of JSON, and its filters of labels. */
export function counts(query: string, { labels, text: line }: LogLine) {
  const { topNode, string, text, pairs } = read(query);
  const passes = all(topNode, 'LineFilter').every(filter => {
    const wanted = string(filter);
    return text(filter.getChild('Filter')!) === '|='
      ? line.includes(wanted)
      : new RegExp(wanted).test(line);
  });
  const extracted = Object.fromEntries(
    pairs('LabelExtractionExpression').map(({ name, value }) => [
      name,
      at(line, value),
    ]),
  );
  const known: { [name: string]: string | undefined } = {
    ...labels,
    ...extracted,
  };
  return (
    passes &&
    pairs('Matcher').every(({ name, is, value }) =>
      is === '='
        ? known[name] === value
        : new RegExp(`^(?:${value})$`).test(known[name] ?? ''),
    )
  );
}
