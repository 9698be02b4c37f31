import { keyText, scalarText } from './yamlScalar';

type Tree = { readonly [key: string]: unknown };
type Collection = readonly unknown[] | Tree;

const isCollection = (value: unknown): value is Collection =>
  typeof value === 'object' && value !== null;

const isList = (value: Collection): value is readonly unknown[] =>
  Array.isArray(value);

const isEmpty = (value: Collection): boolean =>
  isList(value)
    ? value.length === 0
    : Object.values(value).every(item => item === undefined);

const emptyText = (value: Collection) => (isList(value) ? '[]' : '{}');

/**
 * YAML that every reader understands alike: plain words stay bare, a text of several lines
 * becomes a block, any other text is JSON-quoted. Keys that hold `undefined` are left out;
 * the order of keys is kept; nothing is an alias. Throws TypeError for what YAML has no word for.
 *
 * Written here because the choice of styles leaves so little of YAML: the library takes ten times as
 * long for the same bytes, which was most of the time of a preview. The tests hold it to the library.
 */
export function toYaml(value: unknown): string {
  if (!isCollection(value)) return `${scalarText(value, '')}\n`;
  return isEmpty(value) ? `${emptyText(value)}\n` : blockText(value, '');
}

/** Several documents in one file, each after a line of three dashes. */
export const toYamlStream = (values: readonly unknown[]): string =>
  values.map(toYaml).join('---\n');

/** Whole lines, each after the indent. */
function blockText(value: Collection, indent: string): string {
  let out = '';
  if (isList(value)) {
    for (const item of value) out += `${indent}- ${itemText(item, indent)}`;
    return out;
  }
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) {
      out += `${indent}${keyText(key, indent)}:${memberText(item, indent)}`;
    }
  }
  return out;
}

/** What follows `- `: a collection begins on the same line. */
function itemText(item: unknown, indent: string): string {
  if (!isCollection(item)) return `${scalarText(item, indent)}\n`;
  if (isEmpty(item)) return `${emptyText(item)}\n`;
  return blockText(item, `${indent}  `).slice(indent.length + 2);
}

/** What follows `key:`: a collection begins on the next line. */
function memberText(item: unknown, indent: string): string {
  if (!isCollection(item)) return ` ${scalarText(item, indent)}\n`;
  if (isEmpty(item)) return ` ${emptyText(item)}\n`;
  return `\n${blockText(item, `${indent}  `)}`;
}
