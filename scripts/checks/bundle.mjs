import { spawned } from '../toolchain/spawn.mjs';
import { inRoot } from '../toolchain/root.mjs';
import { inWorkspace } from './generated/workspace.mjs';
import { task } from './task.mjs';

/** Only the sandbox's own sources say these. */
const OF_THE_SANDBOX = [
  '@ecotrack/sandbox',
  'ECOTRACK_SANDBOX_DIRECTORY',
  'organisation.yaml',
];

/** The production bundle builds and holds nothing of the sandbox. */
export async function bundle() {
  const failures = await task('build')();
  if (failures.length) return failures;
  return inWorkspace(async folder => {
    for (const part of ['skeleton', 'bundle']) {
      const archive = inRoot('packages/backend/dist', `${part}.tar.gz`);
      const { code } = await spawned('tar', ['xzf', archive, '-C', folder]);
      if (code !== 0) return [`${archive} cannot be unpacked.`];
    }
    const { stdout: entries } = await spawned('find', [folder, '-type', 'f'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const sandboxFiles = entries
      .split('\n')
      .filter(path => path.includes('/packages/sandbox/'));
    const patterns = OF_THE_SANDBOX.flatMap(word => ['-e', word]);
    const { stdout: mentions } = await spawned(
      'grep',
      ['-rlF', '--exclude=yarn.lock', '--exclude=*.map', ...patterns, folder],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const named = mentions
      .split('\n')
      .filter(path => path && !path.endsWith('app-config.yaml'));
    if (!entries.includes('/packages/backend/dist/'))
      return [
        'The bundle holds no backend: the test looks at the wrong place.',
      ];
    return [...sandboxFiles, ...named].map(
      path => `The production bundle holds ${path.slice(folder.length + 1)}.`,
    );
  });
}
