import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { inLanes } from './inLanes.mjs';

const CHECKS = [
  { name: 'a1', lane: 'a' },
  { name: 'alone' },
  { name: 'b1', lane: 'b' },
  { name: 'a2', lane: 'a' },
];

/** What ran beside what: the names of the checks that were running when each began. */
async function beside(processors) {
  const running = new Set();
  const seen = {};
  const said = await inLanes(
    CHECKS,
    async ({ name }) => {
      seen[name] = [...running];
      running.add(name);
      await turn();
      running.delete(name);
      return `said ${name}`;
    },
    { processors },
  );
  return { seen, said };
}

test('lanes run side by side, a lane in its order, and what has no lane alone and last', async () => {
  const { seen, said } = await beside(2);
  assert.deepEqual(seen, { a1: [], b1: ['a1'], a2: seen.a2, alone: [] });
  assert.ok(!seen.a2.includes('a1'));
  assert.deepEqual(Object.keys(seen).at(-1), 'alone');
  assert.deepEqual(said, ['said a1', 'said alone', 'said b1', 'said a2']);
});

test('one processor runs one check after the other', async () => {
  const { seen } = await beside(1);
  assert.deepEqual(seen, { a1: [], alone: [], b1: [], a2: [] });
});
