import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../../toolchain/say.mjs';
import { typescript } from '../../toolchain/typescript.mjs';
import { PORTS } from './ports.mjs';

/**
 * Starts the embedded world and waits until it is filled. Its data live in a temporary folder
 * that goes with this process. Resolves with the certificate the clusters are trusted by.
 */
export async function startSandbox(processes, secrets) {
  const directory = mkdtempSync(join(tmpdir(), 'ecotrack-sandbox-'));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  const child = processes.start(
    'sandbox',
    process.execPath,
    typescript('packages/sandbox/src/index.ts'),
    {
      ipc: true,
      env: {
        ...secrets,
        ECOTRACK_SANDBOX_DIRECTORY: directory,
        ECOTRACK_SANDBOX_PORTS: JSON.stringify(PORTS),
      },
      onLine: line => say(`  sandbox  ${line}`),
    },
  );
  return processes.until(
    new Promise(resolve => {
      child.on('message', message => {
        if (message.type === 'ready') resolve(message);
      });
    }),
  );
}

/** What the portal proves itself with at the sandbox, new at every start; app-config.yaml reads the same names. */
export const sandboxSecrets = () => ({
  ECOTRACK_SANDBOX_FORGE_PASSWORD: token(),
  ECOTRACK_SANDBOX_NONPROD_TOKEN: token(),
  ECOTRACK_SANDBOX_PROD_TOKEN: token(),
});

const token = () => randomBytes(24).toString('base64url');
