import assert from 'node:assert/strict';
import { eventually, pause } from '../expect/eventually';
import { scaled } from '../portal/timing';
import type { Scenario } from '../Scenario';
import { DATABASE, PODS } from './kinds';

const RETRY_AFTER_S = 5;

export const OVERLOAD: readonly Scenario[] = [
  {
    id: 'F07',
    title: '429 with Retry-After 5: nothing is asked for five seconds',
    async run(stage) {
      const { proxy } = stage;
      const watched = await stage.watchWell();
      const refused: number[] = [];
      const later: number[] = [];
      proxy.fault = ({ kind, at }) => {
        if (kind !== PODS) return undefined;
        if (refused.length > 0) {
          later.push(at);
          return undefined;
        }
        refused.push(at);
        return {
          status: 429,
          headers: { 'retry-after': String(RETRY_AFTER_S) },
        };
      };
      proxy.endWatches();
      await eventually('it is asked again', () => later.length > 0, 8_000);
      const waited = later[0] - refused[0];
      assert.ok(waited >= RETRY_AFTER_S * 1000, `after ${waited} ms`);
      await eventually(
        'pods are known',
        () => watched.cause(PODS) === undefined,
        2_000,
      );
    },
  },
  {
    id: 'F08',
    title: '503: the last good data stay, flagged as stale',
    async run(stage) {
      const { proxy } = stage;
      const watched = await stage.watchWell();
      const names = watched.names(PODS);
      proxy.fault = () => ({ status: 503 });
      proxy.endWatches();
      await eventually(
        'it is stale',
        () => watched.cause(PODS) === 'stale',
        scaled(60_000),
      );
      assert.deepEqual(watched.names(PODS), names);
      const fact = watched.objects.objects(PODS, {});
      assert.ok(fact.status === 'missing' && fact.missing.since);
      proxy.heal();
      await eventually('it is known', () => watched.isComplete, scaled(60_000));
    },
  },
  {
    id: 'F09',
    title: '500 for five minutes: few requests, back within 30 s',
    async run(stage) {
      const { proxy } = stage;
      const watched = await stage.watchWell();
      const before = proxy.requests.length;
      proxy.fault = () => ({ status: 500 });
      proxy.cut();
      await pause(scaled(5 * 60_000));
      const requests = proxy.requests.length - before;
      const kinds = watched.objects.sources().length;
      assert.ok(
        requests <= kinds + 60,
        `${requests} requests for ${kinds} kinds`,
      );
      assert.notEqual(watched.verdict(DATABASE).state, 'healthy');
      proxy.heal();
      await eventually('it is known', () => watched.isComplete, scaled(30_000));
    },
  },
];
