import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figures, median } from './figures.mjs';

const times = total => ({ total });
const sample = (cold, warm, writeOnly, peakRssMb) => ({
  files: 171,
  cold: times(cold),
  warm: warm.map(times),
  writeOnly,
  peakRssMb,
});

test('the median of an even number of values lies between the two in the middle', () => {
  assert.equal(median([3, 1, 10]), 3);
  assert.equal(median([4, 1, 10, 2]), 3);
});

test('medians over all processes, but the largest memory of any of them', () => {
  const samples = [
    sample(100, [10, 11, 12], [5, 5, 6], 120.04),
    sample(300, [50, 13, 9], [5, 5, 90], 99),
    sample(150, [12, 12, 12], [4, 4, 4], 110),
  ];

  assert.deepEqual(figures(samples), {
    files: 171,
    coldMs: 150,
    warmMs: 12,
    writeOnlyMs: 5,
    ratio: 2.4,
    peakRssMb: 120,
  });
});
