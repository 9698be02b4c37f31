import { Parser } from '@asyncapi/parser';
import { toString } from 'mdast-util-to-string';
import { parse, parseAllDocuments } from 'yaml';
import { collect } from '../core/collect';
import { concerns } from '../core/compose/concerns';
import { corpusTexts } from '../core/__testUtils__/corpusTexts';
import type { GeneratorInput } from '../core/GeneratorInput';
import { docs } from './index';
import { described, input } from './__testUtils__/inputs';
import { firstParagraph, markdown, nodes } from './__testUtils__/markdown';
import { file } from './__testUtils__/tree';

const OWN = [
  '<script>alert(1)</script>',
  '[x](javascript:alert(1)) ![y](http://127.0.0.1/z.png)',
  'a_b_c *d* `e` | f & g # h {{ i }} ${j} #{k} \\ l',
  ':x: ::note[y]{z} https://example.org a@example.org ~~m~~ $n$ ==o==',
  '1. first',
];

/** The docs alone: what the other concerns need of each other does not depend on the description. */
const plan = collect(concerns, input('notification-service'));
const docsOf = (of: GeneratorInput) =>
  new Map(docs.files(of, plan).map(({ path, content }) => [path, content]));

const MARKUP = [
  'html',
  'image',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
] as const;

describe.each([...OWN, ...corpusTexts()])('the description %j', description => {
  const files = docsOf(described(input('notification-service'), description));

  it.each(['README.md', 'docs/index.md'])('reads the same in %s', path => {
    const text = file(files, path);
    const shown = firstParagraph(text);
    expect([description, `${description}.`]).toContain(shown);
    const [paragraph] = nodes(markdown(text), 'paragraph');
    expect(
      MARKUP.flatMap(type => nodes(paragraph, type).map(node => node.type)),
    ).toEqual([]);
    // An address in the text may become a link, which leads where it says.
    for (const link of nodes(paragraph, 'link')) {
      expect(link.url.replace(/^(?:http:\/\/|mailto:)/, '')).toBe(
        toString(link).replace('http://', ''),
      );
    }
  });

  it.each(['1.1', '1.2'] as const)('reads the same in YAML %s', version => {
    const options = { version };
    const [component] = parseAllDocuments(
      file(files, 'catalog-info.yaml'),
      options,
    ).map(document => document.toJS());
    expect(component.metadata.description).toBe(description);
    expect(parse(file(files, 'mkdocs.yml'), options).site_description).toBe(
      description,
    );
    for (const path of ['docs/openapi.yaml', 'asyncapi.yaml']) {
      expect(parse(file(files, path), options).info.description).toBe(
        description,
      );
    }
  });
});

it('leaves the AsyncAPI document valid', async () => {
  const all = OWN.join(' ');
  const files = docsOf(described(input('notification-service'), all));
  const { document } = await new Parser().parse(file(files, 'asyncapi.yaml'));
  expect(document?.info().description()).toBe(all);
});
