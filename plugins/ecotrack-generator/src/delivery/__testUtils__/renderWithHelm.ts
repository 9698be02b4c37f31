import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from '../../core/GeneratedFile';
import {
  readObjects,
  type KubernetesObject,
} from '../../core/__testUtils__/objects';

/** What a helm binary makes of the generated chart for one environment. Needs Node.js; throws with helm's own message. */
export function renderWithHelm(
  helm: string,
  files: readonly GeneratedFile[],
  environment: string,
): KubernetesObject[] {
  const folder = mkdtempSync(join(tmpdir(), 'ecotrack-chart-'));
  try {
    for (const { path, content } of files) {
      if (!path.startsWith('deploy/chart/')) continue;
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    const chart = join(folder, 'deploy/chart');
    const values = join(chart, `values-${environment}.yaml`);
    return readObjects(
      execFileSync(helm, ['template', 'test', chart, '--values', values], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, HOME: folder },
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The helm binary that the environment variable HELM names, if it runs. */
export function findHelm(): string | undefined {
  const helm = process.env.HELM;
  if (!helm) return undefined;
  execFileSync(helm, ['version', '--short']);
  return helm;
}
