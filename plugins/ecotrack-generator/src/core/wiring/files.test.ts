import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../compose/generate';
import { GENERATED_NOTICE } from '../../text/notice';
import { repositories } from '../__testUtils__/services';

/** Formats without comments cannot say who made them. */
const SILENT = /\.json$/;
/** What the runner of a workflow fills in, and a question of JavaScript's own. */
const MEANT =
  /\$\{\{ (?:env|github|inputs|needs|secrets|steps|vars)\.[^}]*\}\}| !== undefined\b/g;

describe.each(repositories)('files of %s', (_, repository) => {
  it('hold nothing that was meant to be a value', () => {
    for (const { path, content } of repository.files) {
      const lines = content
        .replace(MEANT, '')
        .split('\n')
        .filter(line => /\bundefined\b|\[object |\bNaN\b|\$\{\{/.test(line));
      expect([path, lines]).toEqual([path, []]);
    }
  });

  it('say in their first lines that the portal manages them', () => {
    for (const file of repository.files) {
      if (file.class !== 'managed' || SILENT.test(file.path)) continue;
      const head = file.content.split('\n').slice(0, 2).join('\n');
      expect([file.path, head]).toEqual([
        file.path,
        expect.stringContaining(GENERATED_NOTICE.split(';')[0]),
      ]);
    }
  });

  it('are the same bytes a second time', () => {
    const { service, platform, source } = structuredClone(repository.input);
    expect(generate(service, platform, source).files).toEqual(repository.files);
  });

  it('are all committed: .gitignore names none of them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ecotrack-ignore-'));
    try {
      const git = (args: string[], input?: string) =>
        execFileSync('git', ['-C', folder, ...args], {
          input,
          encoding: 'utf8',
          env: { ...process.env, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
        });
      git(['init', '--quiet']);
      writeFileSync(
        join(folder, '.gitignore'),
        repository.content('.gitignore'),
      );
      const paths = repository.files.map(({ path }) => path);
      const listed = git(
        [
          'check-ignore',
          '--no-index',
          '--verbose',
          '--non-matching',
          '--stdin',
        ],
        `${paths.join('\n')}\ntarget/classes\n`,
      );
      expect(
        listed
          .trim()
          .split('\n')
          .filter(line => !line.startsWith('::')),
      ).toEqual([expect.stringMatching(/\ttarget\/classes$/)]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
