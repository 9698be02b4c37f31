import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastLine, percentile, ratios, spread } from './figures.mjs';

test('a percentile is one of the values', () => {
  const values = [5, 1, 4, 2, 3];

  assert.equal(percentile(values, 50), 3);
  assert.equal(percentile(values, 99), 5);
  assert.equal(percentile([7], 99), 7);
});

test('more views and shorter ones are larger ratios, by the median of the rounds', () => {
  const stock = [10, 20, 1000].map(one => ({
    perSecond: 50,
    took: [one, 400],
  }));
  const own = [{ perSecond: 2500, took: [2, 10] }];

  assert.deepEqual(ratios({ stock, own }), {
    viewsRatio: 50,
    p50Ratio: 10,
    p99Ratio: 40,
  });
});

test('rounds that lie apart show that the machine is busy', () => {
  const rounds = [100, 80, 110].map(perSecond => ({ perSecond }));

  assert.equal(spread(rounds), 30);
});

test('what was not measured is null, and never left out', () => {
  assert.equal(
    lastLine({ reconnects10s: 5, listCallsPerView: 0, viewsRatio: 41.5 }),
    '{"listCallsPerView":0,"viewsRatio":41.5,"p50Ratio":null,"p99Ratio":null,"hungClusterMs":null,"heapMbPer10k":null,"changeToDocumentP99Ms":null,"fleetMs":null,"reconnects10s":5}',
  );
});
