import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres } from '../servers/postgres.mjs';
import { startBackend } from '../tasks/start/portal.mjs';
import { assertPortsFree } from '../tasks/start/ports.mjs';
import { Processes } from '../tasks/start/Processes.mjs';
import { sandboxSecrets, startSandbox } from '../tasks/start/sandbox.mjs';
import { Sentence } from '../toolchain/Sentence.mjs';
import { say } from '../toolchain/say.mjs';
import { inWorkspace } from './generated/workspace.mjs';
import { Portal } from './Portal.mjs';
import { productionSettings } from './recovery/productionSettings.mjs';
import { randomOf } from './recovery/randomOf.mjs';
import { SERVICES } from './recovery/services.mjs';
import { TaskRows } from './recovery/TaskRows.mjs';
import {
  cloned,
  wrongInGitops,
  wrongInRepositories,
} from './recovery/wrongInForge.mjs';

const KILLS = 20;
const STALE = { seconds: 2 };
/** The scaffolder looks for dead tasks every 10 s. */
const LOOK_MS = 10_000;
const PATIENCE_MS = 180_000;

/**
 * The backend is killed in 20 tasks, each in a step and at a moment of its own, and once more while it takes the dead
 * tasks up again. Every task must end by itself, with everything made once and whole. `ECOTRACK_KILL_SEED` repeats a
 * run. After every second kill the workspaces are gone too, as they are with a container that is replaced.
 */
export const killAndRecover = () =>
  inWorkspace(async folder => {
    await assertPortsFree();
    const seed = Number(process.env.ECOTRACK_KILL_SEED ?? Date.now() % 1e6);
    say(`  kills repeat with ECOTRACK_KILL_SEED=${seed}`);
    const random = randomOf(seed);
    const workspaces = join(folder, 'workspaces');
    mkdirSync(workspaces);
    const processes = new Processes();
    const postgres = await startPostgres();
    try {
      const secrets = sandboxSecrets();
      const { caData } = await startSandbox(processes, secrets);
      const environment = {
        ...secrets,
        ...productionSettings({
          postgres,
          staleTimeout: STALE,
          folder: workspaces,
        }),
        ECOTRACK_SANDBOX_CA_DATA: caData,
        // The backend starts more than twenty times.
        NODE_COMPILE_CACHE: join(folder, 'compiled'),
      };
      const start = () => startBackend(processes, environment);
      const world = { processes, start, random, workspaces };
      const rows = new TaskRows(postgres);
      const services = await killAll(world, rows);
      return [
        ...(await wrongInTasks(rows, services.length)),
        ...(await wrongWith(services, folder)),
        ...readdirSync(workspaces).map(
          name => `The workspace ${name} was left behind.`,
        ),
      ];
    } finally {
      await processes.end();
      await postgres.close();
    }
  });

/** Kills until 20 tasks were hit, and resolves with the services when the last task has ended. */
async function killAll({ processes, start, random, workspaces }, rows) {
  await start();
  const [first, ...others] = SERVICES;
  const steps = await measured(first, rows);
  const targets = shuffled(
    Array.from({ length: KILLS }, (_, i) => steps[i % steps.length]),
    random,
  );
  const services = [first];
  const kill = async () => {
    await processes.kill('backend');
    if (services.length % 2 === 0)
      readdirSync(workspaces).forEach(name =>
        rmSync(join(workspaces, name), { recursive: true }),
      );
  };
  while (targets.length) {
    const service = others[services.length - 1];
    if (!service) throw new Sentence('Too many tasks ended before their kill.');
    const { stepId, duration } = targets[0];
    const delay = random() * duration;
    services.push(service);
    const id = await (await Portal.signIn()).create(service);
    while ((await rows.step(id)) !== stepId && !(await rows.ended(id)));
    await pause(delay);
    await kill();
    const hit = !(await rows.ended(id));
    if (hit) targets.shift();
    const landed = (await rows.step(id)) ?? (hit ? 'between steps' : 'its end');
    say(
      `  ${service.name}: aimed at ${stepId} +${Math.round(
        delay,
      )} ms, hit ${landed}`,
    );
    await start();
  }
  await pause(LOOK_MS * (1 + random() / 4));
  await kill();
  const open = await rows.unended();
  say(`  killed again with ${open.length} tasks open`);
  await start();
  for (let waited = 0; (await rows.unended()).length; waited += 500) {
    if (waited > PATIENCE_MS) break;
    await pause(500);
  }
  return services;
}

/** Steps of an undisturbed task with their durations in ms: its first in a fresh process, as all that are killed. */
async function measured(service, rows) {
  const portal = await Portal.signIn();
  const id = await portal.create(service);
  while (!(await rows.ended(id))) await pause(100);
  const events = await rows.events(id);
  const steps = events.flatMap(({ stepId, status, at }) => {
    if (status !== 'processing') return [];
    const end = events.find(
      event => event.stepId === stepId && event.status === 'completed',
    );
    return end ? [{ stepId, duration: end.at - at }] : [];
  });
  say(
    `  a task takes ${steps
      .map(({ stepId, duration }) => `${stepId} ${duration}`)
      .join(', ')} ms`,
  );
  return steps;
}

function shuffled(list, random) {
  return list
    .map(item => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

async function wrongInTasks(rows, expected) {
  const tasks = await rows.all();
  const failures = [];
  if (tasks.length !== expected)
    failures.push(`There are ${tasks.length} tasks, not ${expected}.`);
  for (const { id, status } of tasks) {
    if (status === 'completed') continue;
    const end = (await rows.events(id)).findLast(({ error }) => error);
    failures.push(
      `The task ${id} is ${status}${end ? `: ${end.error.message}` : '.'}`,
    );
  }
  return failures;
}

async function wrongWith(services, folder) {
  const portal = await Portal.signIn();
  const gitops = await cloned('gitops', folder);
  const locations = await portal.locations();
  const failures = await wrongInRepositories(services, folder);
  for (const service of services) {
    const { name } = service;
    const entities = await portal.entities(
      `kind=component,metadata.name=${name}`,
    );
    const registered = locations.filter(target => target.includes(`/${name}/`));
    failures.push(
      ...wrongInGitops(service, join(folder, 'gitops'), gitops),
      ...(entities.length === 1 && registered.length === 1
        ? []
        : [
            `The catalog has ${entities.length} components and ${registered.length} locations of ${name}, not one of each.`,
          ]),
    );
  }
  return failures;
}
