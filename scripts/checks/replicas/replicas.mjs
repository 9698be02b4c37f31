import { freePort } from '../../servers/freePort.mjs';
import { startPostgres } from '../../servers/postgres.mjs';
import { assertPortsFree, PORTS } from '../../tasks/start/ports.mjs';
import { Processes } from '../../tasks/start/Processes.mjs';
import { sandboxSecrets, startSandbox } from '../../tasks/start/sandbox.mjs';
import { Sentence } from '../../toolchain/Sentence.mjs';
import { say } from '../../toolchain/say.mjs';
import { inWorkspace } from '../generated/workspace.mjs';
import { productionSettings } from '../recovery/productionSettings.mjs';
import { Replica } from './Replica.mjs';
import { isTold, noteAll, SERVICE, wrongInTold } from './told.mjs';
import { until } from '../../toolchain/until.mjs';

const CLUSTERS = ['nonprod', 'prod'];
const FAULT = 'redis-quorum-lost';
const RULE = 'redis/sentinel-quorum';
const ENVIRONMENT = 'dev';
const TAKEOVER_S = 30;

/**
 * Two backends share one PostgreSQL. The one that watches the clusters is killed with SIGKILL while a fault is on, and
 * the fault ends while nobody watches: the other must take over within 30 s, see the recovery, and have the whole
 * timeline; no owner may be told twice.
 */
export const replicas = () =>
  inWorkspace(async folder => {
    await assertPortsFree();
    const processes = new Processes();
    const postgres = await startPostgres();
    try {
      const secrets = sandboxSecrets();
      const { caData } = await startSandbox(processes, secrets);
      const environment = {
        ...secrets,
        ...productionSettings({
          postgres,
          staleTimeout: { seconds: 30 },
          folder,
        }),
        APP_CONFIG_platformHealth_notifications_after: JSON.stringify({
          seconds: 1,
        }),
        ECOTRACK_SANDBOX_CA_DATA: caData,
      };
      const start = async (name, port) =>
        Replica.start(processes, { name, port, environment });
      const first = await start('first', PORTS.backend);
      await until('the first to watch', () => first.watches(CLUSTERS));
      const second = await start('second', await freePort());
      return await story({ first, second, postgres });
    } finally {
      await processes.end();
      await postgres.close();
    }
  });

async function story({ first, second, postgres }) {
  await until('both to know the same services', async () => {
    const [one, other] = await Promise.all(
      [first, second].map(replica => replica.health('/fleet')),
    );
    return one.rows.length > 0 && one.rows.length === other.rows.length;
  });
  if (await second.watches(CLUSTERS))
    return ['Both replicas watch the clusters.'];

  await noteAll(postgres);
  const begun = Date.now();
  await switchFault('PUT');
  for (const replica of [first, second])
    await until('both to know of the fault', () => hasFault(replica));
  await until('the owners to be told', () => isTold(postgres, 'degraded'));

  if (!(await first.watches(CLUSTERS)))
    return ['The first replica lost a cluster before it was killed.'];
  const killed = Date.now();
  await first.kill();
  await switchFault('DELETE');
  await until('the second to watch', () => second.watches(CLUSTERS));
  const takenOver = (Date.now() - killed) / 1000;
  const changes = await until('the recovery in the timeline', async () => {
    const found = await changesSince(second, begun);
    return found.at(-1)?.to === found[0]?.from ? found : undefined;
  });
  const told = changes.map(({ from, to }) => `${from} -> ${to}`).join(', ');
  say(`  taken over ${takenOver.toFixed(1)} s after the kill; ${told}`);
  await until('the owners to be told of the recovery', () =>
    isTold(postgres, 'healthy'),
  );
  return [
    ...(takenOver > TAKEOVER_S
      ? [`It took ${takenOver.toFixed(1)} s to take over, not ${TAKEOVER_S}.`]
      : []),
    ...(isWhole(changes) ? [] : [`The timeline has a gap: ${told}.`]),
    ...(await wrongInTold(postgres)),
  ];
}

const hasFault = async replica =>
  (await replica.health(`/firing?rule=${RULE}`)).firing.some(
    ({ entityRef, environment }) =>
      entityRef === SERVICE && environment === ENVIRONMENT,
  );

async function switchFault(method) {
  const address = `http://127.0.0.1:${PORTS.control}/faults/${FAULT}`;
  const response = await fetch(
    method === 'PUT' ? address : `${address}?environment=${ENVIRONMENT}`,
    {
      method,
      headers: { 'content-type': 'application/json' },
      body:
        method === 'PUT'
          ? JSON.stringify({ environment: ENVIRONMENT })
          : undefined,
    },
  );
  if (!response.ok)
    throw new Sentence(`The fault answers ${await response.text()}`);
}

/** How the Redis of the service changed, the oldest change first. */
async function changesSince(replica, since) {
  const { entries } = await replica.health(
    `/entities/${SERVICE.replace(':', '/')}/timeline?limit=200`,
  );
  return entries
    .filter(
      entry =>
        entry.kind === 'transition' &&
        entry.environment === ENVIRONMENT &&
        entry.resource.technology === 'redis' &&
        Date.parse(entry.at) >= since,
    )
    .reverse();
}

/** Whether each change begins where the one before ended: none is lost, none is there twice. */
const isWhole = changes =>
  changes.every(
    ({ from }, index) => index === 0 || from === changes[index - 1].to,
  );
