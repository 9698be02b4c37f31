import { spawn } from 'node:child_process';
import { CustomErrorBase } from '@backstage/errors';
import { gitEnvironment } from './gitEnvironment';

/** A git command that ended with an error; `message` carries what git said. */
export class GitError extends CustomErrorBase {
  name = 'GitError' as const;
}

/** Runs git to its end and answers its standard output. Throws {@link GitError}. */
export function runGit(
  directory: string,
  args: string[],
  options: {
    input?: string | Buffer;
    environment?: Record<string, string>;
  } = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: directory,
      env: gitEnvironment(options.environment),
    });
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', chunk => out.push(chunk));
    child.stderr.on('data', chunk => said.push(chunk));
    child.on('error', error =>
      reject(new GitError('git could not be started; is it installed?', error)),
    );
    child.on('close', code => {
      if (code === 0) {
        resolve(Buffer.concat(out));
        return;
      }
      // git explains a failed merge on standard output
      const reason = Buffer.concat([...said, ...out])
        .toString('utf8')
        .trim();
      reject(new GitError(`git ${args[0]} failed: ${reason.slice(0, 2000)}`));
    });
    // git may end without reading all of its input
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}
