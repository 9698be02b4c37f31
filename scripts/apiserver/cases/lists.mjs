import { gadget, widget } from '../widgets.mjs';

const five = async visit =>
  visit.createAll(
    ...['c', 'a', 'e', 'b', 'd'].map((name, index) =>
      widget(name, { index }, { labels: { app: name, size: `${index}` } }),
    ),
  );

/** Resources and verbs of a discovery document, whose order means nothing. */
function inOrder({ json, ...answer }) {
  const resources = json.resources
    .map(one => ({ ...one, verbs: [...one.verbs].sort() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return { ...answer, json: { ...json, resources } };
}

const token = ({ json }) => encodeURIComponent(json.metadata.continue);

export const LISTS = [
  { name: 'a list of nothing', run: visit => [visit.get()] },
  {
    name: 'a list in the order of names',
    run: async visit => {
      await five(visit);
      return [visit.get(), visit.get('?resourceVersion=0')];
    },
  },
  {
    name: 'pages',
    run: async visit => {
      await five(visit);
      const first = await visit.get('?limit=2');
      const second = await visit.get(`?limit=2&continue=${token(first)}`);
      const last = await visit.get(`?limit=2&continue=${token(second)}`);
      return [first, second, last];
    },
  },
  {
    name: 'pages show one moment',
    run: async visit => {
      await five(visit);
      const first = await visit.get('?limit=2');
      await visit.remove('/d');
      await visit.create(widget('f'));
      return [visit.get(`?limit=9&continue=${token(first)}`)];
    },
  },
  {
    name: 'pages of what labels select are not counted',
    run: async visit => {
      await five(visit);
      return [visit.get('?limit=1&labelSelector=app%20in%20(a,b)')];
    },
  },
  {
    name: 'a page over all namespaces',
    run: async visit => {
      await five(visit);
      const all = visit.path.replace(/namespaces\/[^/]+\//, '');
      return [
        visit.get(`${all}?fieldSelector=metadata.namespace=${visit.namespace}`),
      ];
    },
  },
  ...[
    'app=a',
    'app==a',
    'app!=a',
    'app in (a,c)',
    'app notin (a,c)',
    'app',
    '!app',
    'size>2',
    'size<2',
    'app=a,size=1',
    'app in (',
    'app=a=b',
    'app in a',
    '=a',
    'size>x',
  ].map(selector => ({
    name: `labelSelector ${selector}`,
    run: async visit => {
      await five(visit);
      return [visit.get(`?labelSelector=${encodeURIComponent(selector)}`)];
    },
  })),
  ...[
    'metadata.name=a',
    'metadata.name!=a',
    'metadata.namespace=nowhere',
    'spec.index=1',
    'nonsense',
  ].map(selector => ({
    name: `fieldSelector ${selector}`,
    run: async visit => {
      await five(visit);
      return [visit.get(`?fieldSelector=${encodeURIComponent(selector)}`)];
    },
  })),
  {
    name: 'a list of an exact moment',
    run: async visit => {
      const { json } = await visit.create(widget('a'));
      const { resourceVersion } = json.metadata;
      await visit.create(widget('b'));
      const query = `?resourceVersion=${resourceVersion}&resourceVersionMatch`;
      return [visit.get(`${query}=Exact`), visit.get(`${query}=NotOlderThan`)];
    },
  },
  ...[
    'limit=x',
    'limit=-1',
    'resourceVersion=x',
    'resourceVersionMatch=Exact',
    'resourceVersion=0&resourceVersionMatch=Exact',
    'resourceVersion=1&resourceVersionMatch=Near',
    'continue=nonsense',
    'continue=nonsense&resourceVersion=5',
    'timeoutSeconds=x',
  ].map(query => ({
    name: `a list with ${query}`,
    run: visit => [visit.get(`?${query}`)],
  })),
  {
    name: 'a list of a moment that has not come',
    run: async visit => {
      const { json } = await visit.create(widget('a'));
      const ahead = Number(json.metadata.resourceVersion) + 100_000;
      return [visit.get(`?resourceVersion=${ahead}`)];
    },
  },
  {
    name: 'a list as a table',
    run: async visit => {
      await five(visit);
      return [
        visit.get('', {
          headers: {
            accept:
              'application/json;as=Table;v=v1;g=meta.k8s.io,application/json',
          },
        }),
      ];
    },
  },
  {
    name: 'an object, and one that is not there',
    run: async visit => {
      await visit.create(widget('a', { deep: [{ text: 'é' }] }));
      const gadgets = visit.path.replace('widgets', 'gadgets');
      await visit.ask('POST', gadgets, gadget('a'));
      return [
        visit.get('/a'),
        visit.get('/b'),
        visit.get('/a/status'),
        visit.get('/b/status'),
        visit.get('/a/scale'),
        visit.get(`${gadgets}/a`),
        visit.get(`${gadgets}/a/status`),
      ];
    },
  },
  {
    name: 'what is not served',
    run: visit => [
      visit.get('/apis/check.ecotrack.io/v1/gizmos'),
      visit.get('/apis/check.ecotrack.io/v2/widgets'),
      visit.get('/apis/other.ecotrack.io/v1/widgets'),
      visit.get('/a/status/b'),
    ],
  },
  {
    name: 'discovery of the group',
    run: async visit => [
      visit.get('/apis/check.ecotrack.io'),
      inOrder(await visit.get('/apis/check.ecotrack.io/v1')),
      visit.get('/apis/other.ecotrack.io'),
    ],
  },
];
