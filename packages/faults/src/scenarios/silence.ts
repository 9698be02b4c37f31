import assert from 'node:assert/strict';
import { eventually, pause } from '../expect/eventually';
import { bearer } from '../portal/kubernetesPlugin';
import { startPortal } from '../portal/startPortal';
import {
  ANSWER_DEADLINE,
  SCALE,
  SCALED_TIMING,
  scaled,
} from '../portal/timing';
import type { Watched } from '../portal/Watched';
import type { Fault } from '../proxy/FaultProxy';
import type { Scenario } from '../Scenario';
import { CutProxy } from '../servers/CutProxy';
import { DATABASE, PODS, POSTGRES } from './kinds';

interface Silence {
  begin(): void;
  /** Whether the portal has tried anew. */
  isTriedAnew(): boolean;
  end(): void;
}

/** A cluster of which nothing is heard any more has to be stale in time, and known again afterwards. */
async function fallsSilent(watched: Watched, silence: Silence): Promise<void> {
  const names = watched.names(PODS);
  const findings = watched.verdict(DATABASE).findings.length;
  const began = Date.now();
  silence.begin();
  await eventually(
    'the watch is given up',
    () => silence.isTriedAnew(),
    scaled(100_000),
  );
  await eventually(
    'it is shown that it is stale',
    () => watched.cause(PODS) !== undefined,
    scaled(120_000),
  );
  const shown = Date.now() - began;
  assert.ok(shown < scaled(120_000), `shown after ${shown * SCALE} ms`);
  assert.ok(
    Date.now() - began > SCALED_TIMING.silence - scaled(60_000),
    'a short silence was taken for a fault',
  );
  assert.deepEqual(watched.names(PODS), names, 'what was known is gone');
  await eventually(
    'the database is unknown or worse',
    () => watched.cause(POSTGRES) !== undefined,
    1_000,
  );
  assert.notEqual(watched.verdict(DATABASE).state, 'healthy');
  assert.equal(watched.verdict(DATABASE).findings.length, findings);
  silence.end();
  await eventually(
    'it is known again',
    () => watched.isComplete,
    scaled(60_000),
  );
}

const acceptedWatch: Fault = response => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();
};

const drip: Fault = response => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

export const SILENCE: readonly Scenario[] = [
  {
    id: 'F04',
    title: 'silent watch, TCP alive: stale before 120 s, then recovered',
    async run(stage) {
      const { proxy } = stage;
      await fallsSilent(await stage.watchWell(), {
        begin() {
          proxy.isSilent = true;
          proxy.fault = ({ what }) =>
            what === 'watch' ? acceptedWatch : 'hang';
        },
        isTriedAnew: () => proxy.countOf('list', POSTGRES) > 1,
        end: () => proxy.heal(),
      });
    },
  },
  {
    id: 'F05',
    title: 'half-open TCP, every packet lost without a word: the same',
    async run(stage) {
      const line = new CutProxy(Number(new URL(stage.proxy.url).port));
      const portal = await startPortal({
        clusters: [
          { name: 'one', url: `http://127.0.0.1:${await line.listen()}` },
        ],
        credential: async () => bearer(stage.sandbox.nonprod.token),
        deadline: ANSWER_DEADLINE,
      });
      try {
        const { transport } = portal;
        const watched = await stage.watchWell({ transport });
        const before = line.connections;
        await fallsSilent(watched, {
          begin: () => line.goDead(),
          isTriedAnew: () => line.connections > before,
          end: () => line.mend(),
        });
        await watched.objects.stop();
      } finally {
        await portal.stop();
        line.close();
      }
    },
  },
  {
    id: 'F06',
    title: 'watches closed at once, for ever: at most 15 requests a minute',
    async run(stage) {
      const { proxy } = stage;
      proxy.fault = ({ what, kind }) =>
        what === 'watch' && kind === PODS
          ? response => {
              response.writeHead(200, { 'content-type': 'application/json' });
              response.end();
            }
          : undefined;
      const watched = stage.watch();
      await eventually(
        'pods are watched',
        () => proxy.countOf('watch', PODS) > 0,
        10_000,
      );
      await pause(scaled(60_000));
      const requests = proxy.requests.filter(({ kind }) => kind === PODS);
      assert.ok(requests.length >= 4, 'it was given up');
      assert.ok(requests.length <= 15, `${requests.length} requests`);
      assert.equal(watched.cause(PODS), undefined);
      assert.deepEqual(watched.names(PODS), stage.truth.names(PODS));
    },
  },
  {
    id: 'F24',
    title: 'a list that drips: ended by the deadline, socket destroyed',
    async run(stage) {
      const { proxy } = stage;
      const lived: number[] = [];
      proxy.fault = ({ what, kind }) => {
        if (what !== 'list' || kind !== PODS) return undefined;
        const began = Date.now();
        return response => {
          response.on('close', () => lived.push(Date.now() - began));
          if (typeof drip === 'function') drip(response);
        };
      };
      const watched = stage.watch();
      await eventually('the list is ended', () => lived.length > 0, 5_000);
      assert.ok(lived[0] < 2_500, `the socket lived ${lived[0]} ms`);
      await eventually(
        'pods are too slow',
        () => watched.cause(PODS) === 'timeout',
        2_000,
      );
      await eventually(
        'the database is known all the same',
        () => watched.cause(POSTGRES) === undefined,
        5_000,
      );
    },
  },
];
