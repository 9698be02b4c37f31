const SPECIAL = [NaN, NaN, Infinity, -Infinity, 0, -0];

function gauge(random, count) {
  const scale = 10 ** (random.below(12) - 3);
  let value = random.next() * scale;
  const isCalm = random.chance(0.7);
  return Array.from({ length: count }, () => {
    value += (random.next() - 0.5) * scale * 0.2;
    if (!isCalm && random.chance(0.1)) return random.pick(SPECIAL);
    return random.chance(0.1) ? Math.round(value) : value;
  });
}

/** Grows, and now and then begins anew; some do not move at all, some are no counters. */
function counter(random, count) {
  const step = random.chance(0.15) ? 0 : random.next() * 10 ** random.below(5);
  let value = random.chance(0.3) ? 0 : random.next() * step * 1000;
  return Array.from({ length: count }, () => {
    value = random.chance(0.01) ? 0 : value + random.next() * step;
    return value;
  });
}

/** The values of one series, one after another. */
export const randomValues = (random, isCounter, count) =>
  (isCounter !== random.chance(0.05) ? counter : gauge)(random, count);

const QUARTER = 250;

/**
 * Times of one series, in milliseconds, about half a minute apart with gaps; some begin late, some end early, some have
 * one sample. They are quarters of seconds, which the text format carries without rounding.
 */
export function randomTimes(random, start, end) {
  const from = random.chance(0.1)
    ? start + random.next() * (end - start)
    : start;
  const to = random.chance(0.15) ? end - random.next() * 900_000 : end;
  const times = [];
  for (let time = from; time <= to; time += 20_000 + random.below(21) * 1_000) {
    if (!random.chance(0.05))
      times.push(
        Math.floor(time / QUARTER) * QUARTER + random.below(4) * QUARTER,
      );
    if (random.chance(0.01)) time += 400_000;
  }
  return random.chance(0.05) ? times.slice(-1) : times;
}
