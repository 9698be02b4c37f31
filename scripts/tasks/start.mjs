import { say } from '../toolchain/say.mjs';
import { assertPortsFree, PORTS } from './start/ports.mjs';
import { Processes } from './start/Processes.mjs';
import { sandboxSecrets, startSandbox } from './start/sandbox.mjs';
import { startBackend, startFrontend } from './start/portal.mjs';

const ADDRESS = 'http://localhost:3000';

/** Starts the sandbox and the portal; ends when one of them ends or the reader presses Ctrl-C. */
export async function run() {
  await assertPortsFree();
  const processes = new Processes();
  const secrets = sandboxSecrets();
  try {
    say('Starting the sandbox: two clusters, a forge and the GitOps loop ...');
    const { caData } = await startSandbox(processes, secrets);
    const environment = { ...secrets, ECOTRACK_SANDBOX_CA_DATA: caData };

    say('Starting the portal: backend and page ...');
    await Promise.all([
      startBackend(processes, environment),
      startFrontend(processes),
    ]);
    say('');
    process.stdout.write(`EcoTrack Portal: ${ADDRESS}\n`);
    say('Sign in as guest. Ctrl-C ends everything.');
    say(`Switch faults of the clusters: http://127.0.0.1:${PORTS.control}`);
    return await processes.firstToEnd();
  } finally {
    await processes.end();
  }
}
