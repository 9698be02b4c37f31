import { Pattern } from './Pattern';
import { treeFaults } from './treeFaults';

// The parser's lexer is an ES module that jest cannot load.
jest.mock('../readers/java', () => ({ readJava: () => new Map() }));

const FILES = {
  'a.yaml': (text: string) => `title: ${JSON.stringify(text)}\nsize: 1\n`,
  'a.sql': (text: string) =>
    `ALTER TABLE t ALTER c SET DEFAULT '${text.replaceAll("'", "''")}';\n`,
  'a.xml': (text: string) =>
    `<a><b>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</b></a>\n`,
  'a.md': (text: string) =>
    `# Page\n\n${text.replace(/[^\p{L}\p{N}\s]/gu, '\\$&')}\n`,
  'a.properties': (text: string) => `title=${text.replaceAll('\\', '\\\\')}\n`,
  'lock.json': (text: string) => `{ "digest": ${text.length * 7919} }\n`,
  'run.sh': () => 'echo done\n',
};
type Files = { readonly [path: string]: (text: string) => string };
const treeOf = (files: Files, text: string) =>
  new Map(Object.entries(files).map(([path, file]) => [path, file(text)]));

const HARMLESS = ['A harmless text', 'Zero other words!'] as const;

/** Faults when some of the files are written as `wrong` says. */
function faultsWith(wrong: Files, text: string) {
  const files = { ...FILES, ...wrong };
  const [one, other] = HARMLESS.map(harmless => treeOf(files, harmless));
  const pattern = new Pattern(HARMLESS, [one, other]);
  return treeFaults(treeOf(files, text), pattern, text);
}

describe('treeFaults', () => {
  it.each([
    'no',
    "it's <b> & \\u0041 ${x} $& $1",
    'a: b # c',
    '*a* `b` [c](d)',
    '"; -- ',
  ])('finds none in files that carry %j', async text => {
    expect(await faultsWith({}, text)).toEqual([]);
  });

  it.each([
    ['a.yaml', (text: string) => `title: ${text}\nsize: 1\n`, 'no', 'YAML 1.1'],
    [
      'a.yaml',
      (text: string) => `title: ${text}\nsize: 1\n`,
      'a: b',
      'cannot be read as YAML 1.2',
    ],
    [
      'a.yaml',
      (text: string) => `title: "${text}"\nsize: 1\n`,
      'x"\nmore: "y',
      'reads "string:x"',
    ],
    [
      'a.yaml',
      (text: string) => `title: ${JSON.stringify(text)} # ${text}\n`,
      'a b',
      'where no reader looks',
    ],
    [
      'a.sql',
      (text: string) => `ALTER TABLE t ALTER c SET DEFAULT '${text}';\n`,
      "'; DROP TABLE t; --",
      'PostgreSQL',
    ],
    ['a.xml', (text: string) => `<a><b>${text}</b></a>\n`, 'x<c/>', 'XML'],
    ['a.md', (text: string) => `# Page\n\n${text}\n`, 'a *b* c', 'Markdown'],
    [
      'a.properties',
      (text: string) => `title=${text}\n`,
      'a\\tb',
      'properties',
    ],
    [
      'run.sh',
      (text: string) => `echo '${text}'\n`,
      'a; b',
      'no reader of ours',
    ],
  ])('finds a fault in %s: %#', async (path, file, text, fault) => {
    const faults = await faultsWith({ [path]: file }, text);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join('\n')).toContain(path);
    expect(faults.join('\n')).toContain(fault);
  });

  it('misses a file that the value moved away', async () => {
    const pattern = new Pattern(
      ['one', 'two'],
      [new Map([['one.yaml', 'x: 1\n']]), new Map([['two.yaml', 'x: 1\n']])],
    );
    expect(await treeFaults(new Map(), pattern, 'six')).toEqual([
      'six.yaml is missing',
    ]);
  });
});
