import fc from 'fast-check';
import { randomTimes, randomValues } from './randomValues.mjs';
import { selectorsOf } from './selectorsOf.mjs';

/** Things in the world that one query may be about. */
const ENTITIES = 6;
const BOUNDS = ['0.1', '1', '5', '10', '50', '100', '1000', '+Inf'];

/** A text that a pattern accepts; what it leaves open becomes letters. */
function matching(pattern, random) {
  const plain = pattern
    .replace(/(?<!\\)\.\+/g, '[a-z]{1,4}')
    .replace(/(?<!\\)\.\*/g, '[a-z]{0,4}')
    .replace(/(?<!\\)\.(?![*+])/g, '[a-z]');
  const [text] = fc.sample(fc.stringMatching(new RegExp(`^(?:${plain})$`)), {
    seed: random.below(2 ** 31),
    numRuns: 1,
  });
  return text;
}

function labelsOf(entity, matchers, random) {
  const labels = { ...entity };
  for (const { label, operator, value, accepts } of matchers) {
    if (accepts(labels[label] ?? '') || random.chance(0.04)) continue;
    if (operator === '=') labels[label] = value;
    if (operator === '=~') labels[label] = matching(value, random);
  }
  return labels;
}

function entityOf(names, random) {
  const entity = {};
  for (const name of names)
    if (!random.chance(0.15)) entity[name] = random.pick(['a', 'b', 'c']);
  if (random.chance(0.5)) entity.besides = random.pick(['x', 'y']);
  delete entity.le;
  return entity;
}

/** Series that some queries find, and some that they nearly find, each with its times and values. */
export function randomSeries(expressions, random, start, end) {
  const series = new Map();
  const add = (labels, isCounter) => {
    const filled = Object.entries(labels).filter(([, value]) => value !== '');
    const key = JSON.stringify(filled.sort());
    if (series.has(key)) return;
    const times = randomTimes(random, start, end);
    const values = randomValues(random, isCounter, times.length);
    series.set(key, { labels: Object.fromEntries(filled), times, values });
  };
  for (const expression of expressions) {
    const { selectors, labels: names } = selectorsOf(expression);
    for (let count = 0; count < ENTITIES; count += 1) {
      const entity = entityOf(names, random);
      const chosen = new Map();
      for (const { matchers, isCounter } of selectors) {
        const labels = labelsOf(
          { ...entity, ...Object.fromEntries(chosen) },
          matchers,
          random,
        );
        // what one selector of the query demands, the others find as well: they are about the same thing
        for (const { label } of matchers)
          if (label !== '__name__' && !chosen.has(label) && labels[label])
            chosen.set(label, labels[label]);
        if (!names.includes('le')) add(labels, isCounter);
        else for (const le of BOUNDS) add({ ...labels, le }, isCounter);
      }
    }
  }
  return [...series.values()];
}
