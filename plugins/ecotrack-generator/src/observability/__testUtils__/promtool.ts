import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toYaml } from '../../structured/yaml';

/** The promtool that the environment variable PROMTOOL names, if it runs. */
export function findPromtool(): string | undefined {
  const promtool = process.env.PROMTOOL;
  if (!promtool) return undefined;
  execFileSync(promtool, ['--version'], { stdio: 'ignore' });
  return promtool;
}

/** Runs promtool in a folder with the files, as YAML; throws with what it printed. */
export function runPromtool(
  promtool: string,
  args: readonly string[],
  files: { readonly [name: string]: unknown },
): string {
  const folder = mkdtempSync(join(tmpdir(), 'ecotrack-rules-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), toYaml(content));
    }
    return execFileSync(promtool, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
