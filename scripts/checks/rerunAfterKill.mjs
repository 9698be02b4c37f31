import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawned } from '../toolchain/spawn.mjs';
import { assertPortsFree, PORTS } from '../tasks/start/ports.mjs';
import { startBackend } from '../tasks/start/portal.mjs';
import { Processes } from '../tasks/start/Processes.mjs';
import { sandboxSecrets, startSandbox } from '../tasks/start/sandbox.mjs';
import { Portal } from './Portal.mjs';

const NAME = 'parcel-service';
const FORGE = `http://127.0.0.1:${PORTS.forge}`;
const VALUES = {
  name: NAME,
  owner: 'group:default/orders-team',
  stores: 'things',
  things: 'parcels',
  description: 'Parcels on their way',
};

/** The backend is killed after the push; the same task again leaves one repository, one entity, one Application per environment. */
export async function rerunAfterKill() {
  await assertPortsFree();
  const processes = new Processes();
  const secrets = sandboxSecrets();
  try {
    const { caData } = await startSandbox(processes, secrets);
    const environment = { ...secrets, ECOTRACK_SANDBOX_CA_DATA: caData };

    await startBackend(processes, environment);
    const first = await Portal.signIn();
    await first.runUntil(
      VALUES,
      ({ body }) => body.stepId === 'publish' && body.status === 'completed',
    );
    await processes.kill('backend');

    await startBackend(processes, environment);
    const second = await Portal.signIn();
    const end = await second.runUntil(
      VALUES,
      ({ type }) => type === 'completion',
    );
    if (end.body.error) {
      return [`The second run failed: ${end.body.error.message}`];
    }
    return [...(await wrongInForge()), ...(await wrongInCatalog(second))];
  } finally {
    await processes.end();
  }
}

async function wrongInForge() {
  const folder = mkdtempSync(join(tmpdir(), 'ecotrack-rerun-'));
  try {
    const commits = await cloned(NAME, folder);
    const registrations = await cloned('gitops', folder);
    const applications = readdirSync(
      join(folder, 'gitops', 'applications'),
    ).filter(file => file.startsWith(`${NAME}-`));
    return [
      ...(commits.length === 1
        ? []
        : [`The repository has ${commits.length} commits, not 1.`]),
      ...(applications.length === 3
        ? []
        : [`There are Applications ${applications}, not one per environment.`]),
      ...(registrations.filter(message => message.includes(NAME)).length === 1
        ? []
        : [
            `The GitOps repository was changed by ${JSON.stringify(
              registrations,
            )}, not once.`,
          ]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Subjects of the commits of a repository, cloned into the folder. */
async function cloned(name, folder) {
  const quiet = { stdio: ['ignore', 'pipe', 'inherit'] };
  await spawned(
    'git',
    ['clone', '-q', `${FORGE}/ecotrack/${name}.git`, join(folder, name)],
    quiet,
  );
  const { stdout } = await spawned(
    'git',
    ['-C', join(folder, name), 'log', '--format=%s'],
    quiet,
  );
  return stdout.trim().split('\n');
}

async function wrongInCatalog(portal) {
  const found = await portal.waitForEntities(
    `kind=component,metadata.name=${NAME}`,
  );
  return found.length === 1
    ? []
    : [`The catalog has ${found.length} components ${NAME}, not 1.`];
}
