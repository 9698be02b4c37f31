import * as fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BadInput } from './corpus/readCorpus';
import { main } from './main';
import { FIELDS } from './map/fields';

const ROOT = resolve(__dirname, '../../..');
const OWN = join(ROOT, 'packages/judge/corpus/inputs.json');
const SHARED = join(ROOT, '../shared/corpus/nasty-inputs.json');
const SEED = Number(process.env.FAST_CHECK_SEED ?? 20261121);

const casesOf = (file: string): BadInput[] =>
  JSON.parse(readFileSync(file, 'utf8'));

/** The command as people run it. */
function judge(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(ROOT, 'packages/judge/src/index.ts'),
      ...args,
    ],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'test' } },
  );
  const lines = stdout.trim().split('\n');
  const failed = lines.flatMap(line => /^FAILED (\S+)/.exec(line)?.[1] ?? []);
  return { status, stdout, stderr, failed, last: lines.at(-1) };
}

/** The same in this process, with nothing judged. */
async function mainWith(...args: string[]) {
  const said = { stdout: '', stderr: '' };
  const output = {
    stdout: { write: (text: string) => (said.stdout += text) },
    stderr: { write: (text: string) => (said.stderr += text) },
  };
  const code = await main(args, output, async () => []);
  return { code, ...said };
}

/** Fields that nothing takes: their cases pass, whatever is expected of them. */
const isWithoutEffect = (field: string) =>
  FIELDS[field].every(
    ({ into }) => into === 'annotation' || into === 'selection',
  );

/** Cases of each kind of input and of both directions, chosen with a fixed seed. */
function chosen(cases: readonly BadInput[], ofEach: number): BadInput[] {
  const into = (kind: string) => (one: BadInput) =>
    FIELDS[one.field]?.[0].into === kind;
  const groups = [
    cases.filter(
      ({ field, expect: wanted }) =>
        wanted === 'encode' && !isWithoutEffect(field),
    ),
    ...['service', 'platform', 'action', 'setting'].map(kind =>
      cases.filter(one => one.expect === 'reject' && into(kind)(one)),
    ),
  ];
  return groups.flatMap(group => {
    const some = fc.shuffledSubarray(group, {
      minLength: ofEach,
      maxLength: ofEach,
    });
    return fc.sample(some, { seed: SEED, numRuns: 1 })[0];
  });
}

/** The same cases under other ids, with their expectation turned round. */
const turned = (cases: readonly BadInput[]): BadInput[] =>
  cases.map(one => ({
    ...one,
    id: `turned-${one.id}`,
    expect: one.expect === 'reject' ? 'encode' : 'reject',
  }));

if (!existsSync(SHARED)) {
  process.stderr.write('SKIPPED: the cases of ../shared/corpus: not there\n');
}

describe('judge:corpus', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'judge-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (content: unknown) => {
    const file = join(folder, 'cases.json');
    writeFileSync(
      file,
      typeof content === 'string' ? content : JSON.stringify(content),
    );
    return file;
  };

  it('passes our own cases, and fails exactly those that are turned round', () => {
    const own = casesOf(OWN);
    const wrong = turned(chosen(own, 2));

    const { status, failed, last } = judge(write([...own, ...wrong]));

    expect(failed.sort()).toEqual(wrong.map(({ id }) => id).sort());
    expect(last).toBe(
      `${own.length} passed, ${wrong.length} failed, 0 skipped`,
    );
    expect(status).toBe(1);
  });

  (existsSync(SHARED) ? describe : describe.skip)('../shared/corpus', () => {
    it('passes, and exactly the 25 cases that are turned round fail', () => {
      const cases = casesOf(SHARED);
      const wrong = turned(chosen(cases, 5));

      const { failed, last } = judge(write([...cases, ...wrong]));

      expect(wrong).toHaveLength(25);
      expect(failed.sort()).toEqual(wrong.map(({ id }) => id).sort());
      expect(last).toBe(
        `${cases.length} passed, ${wrong.length} failed, 0 skipped`,
      );
    });
  });

  it.each([
    ['no file', [], 'The FILE is missing'],
    ['two files', ['a', 'b'], 'One FILE is expected, not 2'],
    ['an absent file', ['/nowhere/a.json'], '/nowhere/a.json cannot be read'],
  ])('calls %s wrong usage', async (_, args, sentence) => {
    const { code, stderr, stdout } = await mainWith(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Usage: npm run -s judge:corpus -- FILE');
  });

  const [example] = casesOf(OWN);
  it.each([
    ['[', 'is not JSON'],
    [{ cases: [] }, 'is not a list of { id, class'],
    [[], 'is not a list of { id, class'],
    [[{ ...example, expect: 'maybe' }], '0.expect'],
    [[{ ...example, value: undefined }], '0.value: is missing'],
    [[example, example], `has the id "${example.id}" twice`],
    [
      [{ ...example, field: 'favouriteColour' }],
      'Nothing of ours takes the field favouriteColour',
    ],
    [[{ ...example, field: '__proto__' }], 'takes the field __proto__'],
  ])('refuses the file %#', async (content, sentence) => {
    const { code, stderr } = await mainWith(write(content));
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });

  it('shows no control character of a file', () => {
    const { stdout, failed } = judge(
      write([
        { ...example, id: 'a\u001b[31m', value: 'ok-name', expect: 'reject' },
      ]),
    );
    expect(failed).toHaveLength(1);
    expect(stdout).toContain('a\\u{1b}[31m');
    expect(stdout).not.toContain('\u001b');
  });
});
