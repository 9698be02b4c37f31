import assert from 'node:assert/strict';
import { eventually } from './expect/eventually';
import { CLUSTERS, Stage } from './Stage';
import type { Scenario } from './Scenario';
import { ANSWER_DEADLINE, scaled } from './portal/timing';
import { bearer } from './portal/kubernetesPlugin';
import { startPortal } from './portal/startPortal';
import type { Watched } from './portal/Watched';
import { FaultProxy } from './proxy/FaultProxy';
import { PrometheusProxy } from './proxy/PrometheusProxy';
import { startSandbox } from './sandbox/startSandbox';

/** A fault that the portal did not bear as it promises. */
export interface Failure {
  readonly scenario: Scenario;
  readonly reason: string;
}

/** Seconds after which a page has to be there, whatever is broken. */
const PAGE_MS = 3_000;
const MINUTE = 60_000;

/** What holds under every fault: an answer in time, other clusters complete, no secret or address in any text. */
async function common({ truth, sandbox }: Stage, broken: readonly Watched[]) {
  const began = Date.now();
  const texts = JSON.stringify(
    [truth, ...broken].map(({ objects }) => objects.sources()),
  );
  assert.ok(Date.now() - began < PAGE_MS, 'the sources took too long');
  for (const secret of [
    sandbox.nonprod.token,
    sandbox.prod.token,
    '127.0.0.1',
    'Bearer',
  ])
    assert.ok(!texts.includes(secret), `a text holds ${secret}`);
  assert.ok(truth.isComplete, 'a cluster without fault is not known');
}

/** Plays the faults one after the other; tells each that failed. */
export async function play(
  scenarios: readonly Scenario[],
  say: (line: string) => void,
): Promise<readonly Failure[]> {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', note);
  const sandbox = await startSandbox(say);
  const bookmarks = scaled(MINUTE);
  const on = (name: 'nonprod' | 'prod') =>
    new FaultProxy(sandbox[name], bookmarks);
  const proxies = {
    one: on('nonprod'),
    two: on('nonprod'),
    three: on('nonprod'),
    four: on('prod'),
    five: on('prod'),
  };
  const clean = on('nonprod');
  const prometheus = new PrometheusProxy(sandbox.nonprod.prometheusPort);
  const servers = [...Object.values(proxies), clean, prometheus];
  await Promise.all(servers.map(one => one.listen()));
  const portal = await startPortal({
    clusters: [
      ...CLUSTERS.map(name => ({ name, url: proxies[name].url })),
      { name: 'truth', url: clean.url },
      { name: 'gone', url: 'http://cluster.invalid' },
    ],
    credential: async name =>
      bearer(
        name === 'four' || name === 'five'
          ? sandbox.prod.token
          : sandbox.nonprod.token,
      ),
    deadline: ANSWER_DEADLINE,
  });
  const failures: Failure[] = [];
  const stage = new Stage({ sandbox, proxies, prometheus, portal });
  try {
    await eventually(
      'the sandbox is known',
      () => stage.truth.isComplete,
      30_000,
    );
    for (const scenario of scenarios) {
      const began = Date.now();
      let reason: string | undefined;
      try {
        await scenario.run(stage);
        await common(stage, stage.watched);
        assert.deepEqual(unhandled.splice(0), [], 'a rejection went unhandled');
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
        failures.push({ scenario, reason });
      }
      await stage.clear();
      say(
        `${scenario.id} ${reason ? 'FAILED' : 'ok'} ${Date.now() - began} ms`,
      );
    }
  } finally {
    await stage.end();
    await portal.stop();
    await Promise.all(servers.map(one => one.close()));
    await sandbox.stop();
    process.off('unhandledRejection', note);
  }
  return failures;
}
