import { ours } from './ours.mjs';

const { WATCHED_KINDS } = ours('plugins/platform-health-common/src/index.ts');

const objectsOf = (store, id) => {
  const { group, kind, versions } = WATCHED_KINDS[id];
  const [version] = versions;
  return store.list(group ? `${group}/${version}` : version, kind);
};

/** Whether an object is one of those that are asked for. */
export const matches = ({ metadata }, { namespace, name, label }) =>
  (namespace === undefined || metadata.namespace === namespace) &&
  (name === undefined || metadata.name === name) &&
  (label === undefined || metadata.labels?.[label[0]] === label[1]);

async function query(url, text) {
  const response = await fetch(`${url}/api/v1/query`, {
    method: 'POST',
    body: new URLSearchParams({ query: text }),
  });
  const { status, data, error } = await response.json();
  if (status === 'error') throw new Error(`${text}: ${error}`);
  return data.result.map(({ metric, value: [, number] }) => ({
    labels: metric,
    value: Number(number.replace('Inf', 'Infinity')),
  }));
}

/** What is so in one cluster of the sandbox now: its objects, and what its Prometheus answers. */
export function factsOf({ store, prometheus }) {
  const answers = new Map();
  const asOf = new Date().toISOString();
  const known = value => ({ status: 'known', value, asOf });
  return {
    now: new Date(),
    objects: (kind, wanted) =>
      known(objectsOf(store, kind).filter(one => matches(one, wanted))),
    samples: ({ id, expression }, parameters) => {
      const text = expression(parameters);
      if (!answers.has(text)) answers.set(text, undefined);
      const answer = answers.get(text);
      return answer
        ? known(answer)
        : {
            status: 'missing',
            missing: {
              source: `prometheus:${id}`,
              cause: 'pending',
              message: `${id} is not answered yet`,
            },
          };
    },
    /** All objects of a kind, and all answers by query. */
    all: kind => objectsOf(store, kind),
    answers,
    /** Asks what was asked for and is not answered; whether there was any such thing. */
    async fetch() {
      const open = [...answers].filter(([, answer]) => !answer);
      for (const [text] of open)
        answers.set(text, await query(prometheus.url, text));
      return open.length > 0;
    },
  };
}

/** What is so in all clusters of the sandbox, and how to have all questions answered that were asked. */
export function clusterFacts({ clusters }) {
  const facts = new Map(
    Object.entries(clusters).map(([name, cluster]) => [name, factsOf(cluster)]),
  );
  return {
    facts,
    async fetchAll() {
      const asked = [];
      for (const one of facts.values()) asked.push(await one.fetch());
      return asked.includes(true);
    },
  };
}
