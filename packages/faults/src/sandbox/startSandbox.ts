import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { freePort } from './freePort';

/** A cluster of the sandbox, as a client needs it. */
export interface SandboxCluster {
  readonly port: number;
  readonly prometheusPort: number;
  readonly token: string;
  /** PEM. */
  readonly ca: string;
}

/** The embedded world, in a process of its own. */
export interface Sandbox {
  readonly nonprod: SandboxCluster;
  readonly prod: SandboxCluster;
  stop(): Promise<void>;
}

const token = () => randomBytes(24).toString('base64url');

/** The names of everything in the sandbox that listens. */
const LISTENERS = [
  'forge',
  'nonprod',
  'prod',
  'nonprod-prometheus',
  'prod-prometheus',
] as const;

/** The certificate of the clusters, PEM, once they are filled. */
const caOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolvePem, reject) => {
    child.on('message', (message: { type?: string; caData?: string }) => {
      if (message.type === 'ready')
        resolvePem(Buffer.from(message.caData ?? '', 'base64').toString());
    });
    child.once('exit', code =>
      reject(new Error(`The sandbox ended with exit code ${code}.`)),
    );
  });

/** Starts `packages/sandbox`; resolves when its clusters are filled. */
export async function startSandbox(
  say: (line: string) => void,
): Promise<Sandbox> {
  const directory = await mkdtemp(join(tmpdir(), 'ecotrack-faults-'));
  const ports = Object.fromEntries(
    await Promise.all(
      LISTENERS.map(async name => [name, await freePort()] as const),
    ),
  );
  const tokens = { nonprod: token(), prod: token() };
  const root = resolvePackagePath('@ecotrack/faults', '../..');
  const child = fork(join(root, 'packages/sandbox/src/index.ts'), [], {
    execArgv: [
      '--require',
      join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
    ],
    env: {
      ...process.env,
      ECOTRACK_SANDBOX_DIRECTORY: directory,
      ECOTRACK_SANDBOX_PORTS: JSON.stringify(ports),
      ECOTRACK_SANDBOX_FORGE_PASSWORD: token(),
      ECOTRACK_SANDBOX_NONPROD_TOKEN: tokens.nonprod,
      ECOTRACK_SANDBOX_PROD_TOKEN: tokens.prod,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  child.stdout?.on('data', text => say(`sandbox: ${String(text).trim()}`));
  const ca = await caOf(child);
  const cluster = (name: 'nonprod' | 'prod'): SandboxCluster => ({
    port: ports[name],
    prometheusPort: ports[`${name}-prometheus`],
    token: tokens[name],
    ca,
  });
  return {
    nonprod: cluster('nonprod'),
    prod: cluster('prod'),
    async stop() {
      child.disconnect();
      await once(child, 'exit');
      await rm(directory, { recursive: true, force: true });
    },
  };
}
