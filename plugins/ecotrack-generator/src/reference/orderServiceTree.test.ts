import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { platform, preset, service } from '@ecotrack/model';
import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { generate } from '../core/compose/generate';

const PAGE = resolve(__dirname, '../../../../docs/order-service-tree.md');

const order = service.parse(parse(preset('order-service')));
const { files } = generate(order, platform.parse({}), {
  repositoryUrl: 'https://git.ecotrack.example/ecotrack/order-service.git',
  branch: 'main',
});

const rows = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .parse(readFileSync(PAGE, 'utf8'))
  .children.filter((node): node is Table => node.type === 'table')
  .flatMap(table => table.children.slice(1))
  .map(row => row.children.map(cell => toString(cell)))
  .map(([path, purpose, fileClass, breaks]) => ({
    path,
    purpose,
    class: fileClass,
    breaks,
  }));

const byPath = <Row extends { readonly path: string }>(all: readonly Row[]) =>
  [...all].sort((a, b) => (a.path < b.path ? -1 : 1));

describe('docs/order-service-tree.md', () => {
  it('has exactly one row for each generated path, with its purpose and class', () => {
    expect(byPath(rows.map(({ breaks, ...row }) => row))).toEqual(
      byPath(
        files.map(file => ({
          path: file.path,
          purpose: file.purpose,
          class: file.class,
        })),
      ),
    );
  });

  it('says of each file what breaks without it, and of no two the same', () => {
    for (const { path, breaks } of rows) {
      expect({ path, breaks }).toEqual({
        path,
        breaks: expect.stringMatching(/^.{20,}[.]$/),
      });
    }
    const said = rows.map(({ breaks }) => breaks);
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
  });
});
