import { execFileSync } from 'node:child_process';

/** Scripts that a shell does not understand, by path; each needs a process of its own. */
export const brokenShell = (
  scripts: Iterable<readonly [string, string]>,
): string[] =>
  [...scripts].flatMap(([path, content]) => {
    try {
      execFileSync('sh', ['-n'], { input: content, stdio: 'pipe' });
      return [];
    } catch (error) {
      return [`${path}: ${error instanceof Error ? error.message : error}`];
    }
  });
