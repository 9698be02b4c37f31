import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ours } from './ours.mjs';

const { startSandbox } = ours('packages/sandbox/src/startSandbox.ts');

/** Runs with a sandbox of its own, on free ports, that moves without pauses. */
export async function withSandbox(run) {
  const directory = mkdtempSync(join(tmpdir(), 'ecotrack-faults-'));
  try {
    const sandbox = await startSandbox({
      directory,
      ports: {
        forge: 0,
        nonprod: 0,
        prod: 0,
        'nonprod-prometheus': 0,
        'prod-prometheus': 0,
      },
      forgePassword: 'sandbox-check',
      step: 0,
    });
    try {
      return await run(sandbox);
    } finally {
      await sandbox.close();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
