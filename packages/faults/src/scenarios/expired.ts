import assert from 'node:assert/strict';
import { eventually } from '../expect/eventually';
import type { Scenario } from '../Scenario';
import type { Stage } from '../Stage';
import { hidePod } from './hidePod';
import { PODS } from './kinds';

/** A pod appears that no event told of; `fault` has to bring it to light with one more list and no double. */
async function listsOnceMore(stage: Stage, fault: () => void): Promise<void> {
  const { proxy, truth } = stage;
  const hidden = hidePod(stage);
  const watched = await stage.watchWell();
  const missing = hidden();
  assert.ok(missing, 'no pod was hidden');
  assert.equal(watched.names(PODS).length, truth.names(PODS).length - 1);
  const lists = proxy.countOf('list', PODS);
  proxy.rewrite = object => object;
  fault();
  await eventually(
    'the list is complete',
    () => watched.names(PODS).length === truth.names(PODS).length,
    5_000,
  );
  assert.deepEqual(watched.names(PODS), truth.names(PODS));
  assert.equal(proxy.countOf('list', PODS), lists + 1);
  await eventually(
    'it is watched again',
    () => proxy.watchesOf(PODS).length === 1,
    5_000,
  );
}

export const EXPIRED: readonly Scenario[] = [
  {
    id: 'F01',
    title: '410 on a watch: listed again, without a gap',
    run: stage =>
      listsOnceMore(stage, () => {
        const { proxy } = stage;
        let isExpired = false;
        proxy.fault = ({ what, kind }) => {
          if (what !== 'watch' || kind !== PODS || isExpired) return undefined;
          isExpired = true;
          return { status: 410 };
        };
        proxy.endWatches();
      }),
  },
  {
    id: 'F02',
    title: 'ERROR 410 within a watch: the same',
    run: stage =>
      listsOnceMore(stage, () => {
        const [watch] = stage.proxy.watchesOf(PODS);
        watch.write('{"type":"ERROR","object":{"kind":"Status","code":410}}\n');
      }),
  },
  {
    id: 'F03',
    title: '410 in the middle of a list: from page 1, nothing of the half',
    async run(stage) {
      const { proxy, truth } = stage;
      proxy.translate = url => url.replace('limit=500', 'limit=5');
      let isExpired = false;
      proxy.fault = ({ what, kind, query }) => {
        if (what !== 'list' || kind !== PODS || isExpired) return undefined;
        if (!query.has('continue')) return undefined;
        isExpired = true;
        return { status: 410 };
      };
      const watched = stage.watch();
      const seen = new Set<number>();
      watched.objects.onChange(() => seen.add(watched.list(PODS).length));
      await eventually(
        'pods are known',
        () => watched.cause(PODS) === undefined,
        10_000,
      );
      assert.ok(isExpired, 'no page expired');
      assert.deepEqual(watched.names(PODS), truth.names(PODS));
      seen.delete(0);
      assert.deepEqual([...seen], [truth.names(PODS).length]);
      const first = proxy.requests.filter(
        ({ what, kind, query }) =>
          what === 'list' && kind === PODS && !query.has('continue'),
      );
      assert.equal(first.length, 2);
    },
  },
];
