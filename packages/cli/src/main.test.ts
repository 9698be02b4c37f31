import { preset } from '@ecotrack/model';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from './main';

describe('ecotrack', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ecotrack-cli-'));
    writeFileSync(join(folder, 'order.yaml'), preset('order-service'));
    writeFileSync(
      join(folder, 'broken.yaml'),
      preset('order-service')
        .replace('name: order-service', 'name: Order_Service')
        .replace('numeric(10,2)', 'money'),
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function run(...args: string[]) {
    const said = { stdout: '', stderr: '' };
    const code = await main(args, {
      stdout: { write: text => (said.stdout += text) },
      stderr: { write: text => (said.stderr += text) },
    });
    return { code, ...said };
  }

  it('says that a valid model is valid', async () => {
    const { code, stdout } = await run('validate', join(folder, 'order.yaml'));

    expect(code).toBe(0);
    expect(stdout).toContain('is valid');
  });

  it('tells every error with place, rule and fix, for people and for programs', async () => {
    const file = join(folder, 'broken.yaml');
    const people = await run('validate', file);
    const programs = await run('validate', file, '--json');

    expect(people).toMatchObject({ code: 1, stdout: '' });
    expect(people.stderr).toContain(`${file}:5:`);
    expect(programs.code).toBe(1);
    const { valid, errors } = JSON.parse(programs.stdout);
    expect(valid).toBe(false);
    expect(errors.map((error: { path: string }) => error.path)).toEqual([
      'metadata.name',
      expect.stringMatching(
        /^spec\.postgres\.tables\[0\]\.columns\[\d\]\.type$/,
      ),
    ]);
    expect(Object.keys(errors[0])).toEqual([
      'path',
      'line',
      'rule',
      'message',
      'fix',
    ]);
  });

  it('generates into a new folder, and again into the same', async () => {
    const out = join(folder, 'out');
    const first = await run(
      'generate',
      join(folder, 'order.yaml'),
      '--out',
      out,
    );
    const lock = readFileSync(join(out, '.ecotrack/lock.json'), 'utf8');
    const second = await run(
      'generate',
      join(folder, 'order.yaml'),
      '--out',
      out,
    );

    expect([first.code, second.code]).toEqual([0, 0]);
    expect(second.stdout).toMatch(/of the team kept/);
    expect(readFileSync(join(out, '.ecotrack/lock.json'), 'utf8')).toBe(lock);
  });

  it('puts the repository it is told into the Applications', async () => {
    const repo = 'https://forge.example/shop/orders.git';
    await run(
      'generate',
      join(folder, 'order.yaml'),
      '--out',
      join(folder, 'out'),
      '--repo',
      repo,
    );

    expect(
      readFileSync(join(folder, 'out/deploy/argocd/dev.yaml'), 'utf8'),
    ).toContain(repo);
  });

  it('writes nothing for an invalid model, or into a folder of somebody else', async () => {
    const invalid = await run(
      'generate',
      join(folder, 'broken.yaml'),
      '--out',
      join(folder, 'out'),
    );
    const foreign = await run(
      'generate',
      join(folder, 'order.yaml'),
      '--out',
      folder,
    );

    expect(invalid.code).toBe(1);
    expect(foreign.code).toBe(2);
    expect(foreign.stderr).toContain('carries no .ecotrack/lock.json');
    expect(readdirSync(folder).sort()).toEqual(['broken.yaml', 'order.yaml']);
  });

  it.each([
    [[], 'A command is missing'],
    [['dance'], 'There is no command "dance"'],
    [['constructor'], 'There is no command "constructor"'],
    [['validate'], 'The FILE to read is missing'],
    [['validate', 'a', 'b'], 'One FILE is expected, not 2'],
    [['validate', '/nowhere/a.yaml'], 'there is no such file'],
    [['validate', 'a', '--yaml'], "Unknown option '--yaml'"],
    [['generate', 'a.yaml'], '--out DIR'],
  ])('calls %j wrong usage', async (args, sentence) => {
    const { code, stderr } = await run(...args);

    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Usage:');
  });
});
