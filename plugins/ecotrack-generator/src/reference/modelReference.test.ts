import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { modelReference } from './modelReference';

const ROOT = resolve(__dirname, '../../../..');
const textOf = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');

/** Headings, paragraphs and rows of a page, however it is laid out. */
const lines = (page: string) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(page)
    .children.flatMap(node =>
      node.type === 'table'
        ? node.children.map(row => row.children.map(cell => toString(cell)))
        : [[toString(node)]],
    );

// Each field is tried in generated services: that takes a minute, and more on a busy machine.
jest.setTimeout(1_200_000);

it('stands in docs/model.md; run `yarn workspace @ecotrack/generator generate` otherwise', () => {
  const fresh = modelReference(
    textOf('plugins/ecotrack-model/test-models/everything.yaml'),
  );
  expect(lines(textOf('docs/model.md'))).toEqual(lines(fresh));
});
