import { parse as parseProperties } from 'dot-properties';
import { flatten, type Reading } from './flatten';
import { readJava } from './java';
import { readLines } from './lines';
import { readMarkdown } from './markdown';
import { readSql } from './sql';
import { readXml } from './xml';
import { YAML_READERS } from './yaml';

type Reader = (text: string) => Reading | Promise<Reading>;

/** Scripts, Helm templates and what else has no grammar of ours: only plain values may stand there. */
export const PLAIN_TEXT = 'plain text';

const FORMATS: readonly {
  readonly path: RegExp;
  readonly readers: { readonly [name: string]: Reader };
}[] = [
  {
    path: /^(?!deploy\/chart\/templates\/).*\.ya?ml$/,
    readers: YAML_READERS,
  },
  { path: /\.json$/, readers: { JSON: text => flatten(JSON.parse(text)) } },
  { path: /\.java$/, readers: { Java: readJava } },
  { path: /\.sql$/, readers: { PostgreSQL: readSql } },
  { path: /\.md$/, readers: { Markdown: readMarkdown } },
  { path: /\.xml$/, readers: { XML: readXml } },
  {
    path: /\.properties$/,
    readers: { properties: text => flatten(parseProperties(text)) },
  },
  { path: /.*/, readers: { [PLAIN_TEXT]: readLines } },
];

/** Who reads a generated file: the readers of its format, by name. */
export const readersOf = (
  path: string,
): readonly (readonly [string, Reader])[] =>
  Object.entries(FORMATS.find(format => format.path.test(path))?.readers ?? {});
