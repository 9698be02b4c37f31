import assert from 'node:assert/strict';
import { eventually } from '../expect/eventually';
import { scaled } from '../portal/timing';
import type { Watched } from '../portal/Watched';
import { CLUSTERS, type Stage } from '../Stage';
import type { Scenario } from '../Scenario';
import { DATABASE, PODS } from './kinds';

const watchAll = (stage: Stage): Promise<Watched[]> =>
  Promise.all(CLUSTERS.map(cluster => stage.watchWell({ cluster })));

/** Time to read everything that is known of all clusters, in milliseconds: the shortest of many, for others only add. */
function readingTime(all: readonly Watched[]): number {
  const times = Array.from({ length: 40 }, () => {
    const began = performance.now();
    all.forEach(one => {
      one.verdict(DATABASE);
      one.objects.sources();
    });
    return performance.now() - began;
  });
  return Math.min(...times);
}

export const WHOLE_CLUSTERS: readonly Scenario[] = [
  {
    id: 'F25',
    title: 'the name of a cluster is gone: unreachable, others unaffected',
    async run(stage) {
      const [gone, one] = [
        stage.watch({ cluster: 'gone' }),
        await stage.watchWell(),
      ];
      await eventually(
        'the cluster is unreachable',
        () => gone.cause(PODS) === 'unreachable',
        10_000,
      );
      assert.notEqual(gone.verdict(DATABASE).state, 'healthy');
      assert.ok(one.isComplete);
    },
  },
  {
    id: 'F26',
    title: '1 of 5 clusters hangs: four are shown, as fast as before',
    async run(stage) {
      const all = await watchAll(stage);
      const before = readingTime(all);
      stage.proxies.two.isSilent = true;
      stage.proxies.two.fault = () => 'hang';
      stage.proxies.two.cut();
      await eventually(
        'the cluster that hangs is shown as such',
        () => all[1].cause(PODS) !== undefined,
        scaled(120_000),
      );
      const after = readingTime(all);
      assert.ok(
        after <= Math.max(before * 1.1, before + 5),
        `${before.toFixed(1)} ms became ${after.toFixed(1)} ms`,
      );
      await eventually(
        'the others are complete',
        () => [0, 2, 3, 4].every(other => all[other].isComplete),
        1_000,
      );
      assert.notEqual(all[1].verdict(DATABASE).state, 'healthy');
    },
  },
  {
    id: 'F27',
    title: '5 of 5 are down: the last good data, flagged',
    async run(stage) {
      const all = await watchAll(stage);
      const known = all.map(one => one.names(PODS));
      Object.values(stage.proxies).forEach(proxy => {
        proxy.fault = () => 'reset';
        proxy.cut();
      });
      await eventually(
        'every cluster is shown as down',
        () => all.every(one => one.cause(PODS) !== undefined),
        scaled(120_000),
      );
      assert.deepEqual(
        all.map(one => one.names(PODS)),
        known,
      );
      all.forEach(one =>
        assert.notEqual(one.verdict(DATABASE).state, 'healthy'),
      );
    },
  },
  {
    id: 'F28',
    title: 'clocks differ by ten minutes: no negative age, nothing stale',
    async run(stage) {
      for (const skew of [600_000, -600_000]) {
        stage.proxy.skew = skew;
        const watched = await stage.watchWell();
        const now = watched.objects.now().getTime();
        assert.ok(
          Math.abs(now - Date.now() - skew) < 5_000,
          'the time is not that of the cluster',
        );
        const fact = watched.objects.objects(PODS, {});
        assert.ok(fact.status === 'known', 'pods are stale');
        const age = now - Date.parse(fact.asOf);
        assert.ok(age >= 0 && age < 30_000, `age is ${age} ms`);
        const rules = ({ findings }: ReturnType<Watched['verdict']>) =>
          findings.map(({ rule }) => rule);
        // objects of the sandbox are as old as by its own clock; only rules that measure ages may differ
        assert.equal(watched.verdict(DATABASE).missing.length, 0);
        assert.ok(rules(watched.verdict(DATABASE)).length < 3);
        await stage.clear();
      }
    },
  },
];
