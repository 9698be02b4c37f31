import assert from 'node:assert/strict';
import { eventually, pause } from '../expect/eventually';
import { scaled } from '../portal/timing';
import type { Scenario } from '../Scenario';
import { BROKERS, KAFKAS, PODS, TOPICS } from './kinds';

export const ACCESS: readonly Scenario[] = [
  {
    id: 'F10',
    title: '403 on one kind: no access, never "none" and never healthy',
    async run(stage) {
      const { proxy } = stage;
      proxy.fault = ({ kind }) =>
        kind === KAFKAS || kind === TOPICS ? { status: 403 } : undefined;
      const watched = stage.watch();
      await eventually(
        'the rest is known',
        () =>
          watched.objects
            .sources()
            .every(({ state }) =>
              ['synced', 'not-installed', 'forbidden'].includes(state),
            ),
        10_000,
      );
      assert.equal(watched.cause(PODS), undefined);
      assert.equal(watched.cause(KAFKAS), 'forbidden');
      const fact = watched.objects.objects(TOPICS, {});
      assert.ok(fact.status === 'missing' && fact.lastKnown === undefined);
      const verdict = watched.verdict(BROKERS);
      assert.notEqual(verdict.state, 'healthy');
      assert.ok(verdict.missing.some(({ cause }) => cause === 'forbidden'));
    },
  },
  {
    id: 'F11',
    title: '401: asked once more, then the sign-in failed',
    async run(stage) {
      const { proxy } = stage;
      const watched = await stage.watchWell();
      const refused: number[] = [];
      proxy.fault = ({ kind, at }) => {
        if (kind === PODS) refused.push(at);
        return { status: 401 };
      };
      proxy.endWatches();
      await eventually(
        'the sign-in failed',
        () => watched.cause(PODS) === 'unauthorized',
        scaled(60_000),
      );
      await pause(scaled(20_000));
      assert.equal(refused.length, 2, `asked ${refused.length} times`);
      proxy.heal();
      await eventually('it is known', () => watched.isComplete, scaled(60_000));
    },
  },
];
