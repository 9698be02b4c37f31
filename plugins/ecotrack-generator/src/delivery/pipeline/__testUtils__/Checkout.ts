import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { GeneratedFile } from '../../../core/GeneratedFile';
import { writeFiles } from '../../../node';

/** What a program did. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A generated repository under git, in a folder of its own, with helm on the PATH: here the pipeline's scripts run. */
export class Checkout {
  private constructor(readonly folder: string, private readonly helm: string) {}

  static async of(
    files: readonly GeneratedFile[],
    helm: string,
  ): Promise<Checkout> {
    const folder = await mkdtemp(join(tmpdir(), 'ecotrack-pipeline-'));
    await writeFiles(folder, files);
    const checkout = new Checkout(folder, helm);
    await checkout.git('init', '--quiet', '--initial-branch=main');
    await checkout.commit('First');
    return checkout;
  }

  remove = () => rm(this.folder, { recursive: true, force: true });

  run(
    program: string,
    args: readonly string[],
    env: { readonly [name: string]: string } = {},
  ): Promise<Outcome> {
    const path = [dirname(this.helm), process.env.PATH].join(delimiter);
    return new Promise(done => {
      execFile(
        program,
        args,
        {
          cwd: this.folder,
          env: { ...process.env, HOME: this.folder, ...env, PATH: path },
        },
        (error, stdout, stderr) =>
          done({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });
  }

  /** Output of a git command; throws with its message when it fails. */
  async git(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run('git', [
      '-c',
      'user.name=test',
      '-c',
      'user.email=test@localhost',
      ...args,
    ]);
    if (code) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  async commit(message: string) {
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--message', message);
  }

  /** Changed files with what was added to them, without the signs of the difference. */
  async added(): Promise<{ readonly [path: string]: readonly string[] }> {
    const names = (await this.git('diff', '--name-only')).split('\n');
    const entries = names
      .filter(name => name)
      .map(async name => [
        name,
        (await this.git('diff', '--unified=0', '--', name))
          .split('\n')
          .filter(line => /^\+(?!\+\+)/.test(line))
          .map(line => line.slice(1).trim()),
      ]);
    return Object.fromEntries(await Promise.all(entries));
  }

  async edit(path: string, change: (text: string) => string) {
    const place = join(this.folder, path);
    await writeFile(place, change(await readFile(place, 'utf8')));
  }
}
