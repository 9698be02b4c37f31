// Asks every query of the providers at Debian's Prometheus and at the sandbox's evaluator. Runs with our TypeScript.
import { createRequire } from 'node:module';
import { startPrometheus } from '../../servers/prometheus.mjs';
import { inRoot } from '../../toolchain/root.mjs';
import { openMetrics } from './openMetrics.mjs';
import { Random } from './Random.mjs';
import { randomSeries } from './randomSeries.mjs';
import { difference } from './sameAnswer.mjs';

const require = createRequire(import.meta.url);
const ours = file => require(inRoot(file));
const { OWN_PROVIDERS } = ours(
  'plugins/platform-health-backend/src/providers.ts',
);
const { parse } = ours('packages/sandbox/src/prometheus/promql/parse.ts');
const { SeriesStore } = ours(
  'packages/sandbox/src/prometheus/series/SeriesStore.ts',
);
const { answerQuery } = ours(
  'packages/sandbox/src/prometheus/http/answerQuery.ts',
);

const MINUTE = 60_000;
const END = 1_764_000_000_000;
const START = END - 80 * MINUTE;
const MOMENTS = [
  END,
  END - 7.5 * MINUTE,
  END + 4 * MINUTE,
  END + 5 * MINUTE + 250,
];

/** Three sample sets: their seed, and how the objects are called that queries ask about. */
const SETS = [
  { seed: 1, value: name => `${name}-cluster` },
  { seed: 2, value: name => `${name}.v1_x` },
  { seed: 3, value: name => `${name}"\\(odd|x)` },
];

async function asked(url, query, time) {
  const response = await fetch(`${url}/api/v1/query`, {
    method: 'POST',
    body: new URLSearchParams({ query, time: String(time / 1000) }),
  });
  return response.json();
}

async function compareSet({ seed, value }) {
  const queries = OWN_PROVIDERS.flatMap(provider => provider.queries).map(
    ({ id, parameters, expression }) => ({
      id,
      text: expression(
        Object.fromEntries(parameters.map(name => [name, value(name)])),
      ),
    }),
  );
  const series = randomSeries(
    queries.map(({ text }) => parse(text)),
    new Random(seed),
    START,
    END,
  );
  const store = new SeriesStore();
  for (const { labels, times, values } of series)
    times.forEach((time, index) => store.append(labels, time, values[index]));
  const server = await startPrometheus(openMetrics(series));
  try {
    const outcomes = [];
    for (const { id, text } of queries) {
      for (const time of MOMENTS) {
        const theirs = await asked(server.url, text, time);
        const mine = answerQuery(text, store, time).body;
        outcomes.push({
          id,
          values: theirs.data?.result.length ?? 0,
          refusal: theirs.error,
          different: difference(JSON.parse(JSON.stringify(mine)), theirs),
          text,
          time,
          seed,
        });
      }
    }
    return outcomes;
  } finally {
    await server.close();
  }
}

const outcomes = [];
for (const set of SETS) outcomes.push(...(await compareSet(set)));
const failures = outcomes
  .filter(({ different }) => different)
  .map(
    ({ id, seed, time, different, text }) =>
      `${id} (samples ${seed}, ${
        (time - END) / 1000
      } s): ${different}\n  ${text}`,
  );
const refused = new Map(
  outcomes
    .filter(({ refusal }) => refusal)
    .map(({ id, refusal }) => [id, refusal]),
);
failures.push(
  ...[...refused].map(
    ([id, refusal]) => `Prometheus refuses ${id}: ${refusal}`,
  ),
);
const silent = new Set(outcomes.map(({ id }) => id));
for (const { id, values } of outcomes) if (values > 0) silent.delete(id);
failures.push(
  ...[...silent].map(
    id => `${id} found no samples in any set: nothing was compared`,
  ),
);
const queries = new Set(outcomes.map(({ id }) => id)).size;
const values = outcomes.reduce((sum, outcome) => sum + outcome.values, 0);
process.stderr.write(
  `${queries} queries, ${outcomes.length} answers, ${values} values compared with Prometheus\n`,
);
process.stdout.write(`${JSON.stringify(failures)}\n`);
