const objectsOf = (store, kinds, id) => {
  const { group, kind, versions } = kinds[id];
  const [version] = versions;
  return store.list(group ? `${group}/${version}` : version, kind);
};

const matches = ({ metadata }, { namespace, name, label }) =>
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
export function factsOf({ store, prometheus }, kinds) {
  const answers = new Map();
  const asOf = new Date().toISOString();
  const known = value => ({ status: 'known', value, asOf });
  return {
    now: new Date(),
    objects: (kind, wanted) =>
      known(objectsOf(store, kinds, kind).filter(one => matches(one, wanted))),
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
    /** Asks what was asked for and is not answered; whether there was any such thing. */
    async fetch() {
      const open = [...answers].filter(([, answer]) => !answer);
      for (const [text] of open)
        answers.set(text, await query(prometheus.url, text));
      return open.length > 0;
    },
  };
}
