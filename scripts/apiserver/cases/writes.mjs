import { gadget, widget } from '../widgets.mjs';

const made = async (visit, ...of) => (await visit.create(widget(...of))).json;

export const WRITES = [
  {
    name: 'create',
    run: async visit => [
      await visit.create(
        widget(
          'a',
          { one: 1 },
          { labels: { app: 'a' }, annotations: { b: '' } },
        ),
      ),
      await visit.create(widget('a')),
    ],
  },
  {
    name: 'create with what only the server says',
    run: async visit => [
      await visit.create({
        ...widget(
          'a',
          {},
          {
            uid: 'mine',
            creationTimestamp: '2001-01-01T00:00:00Z',
            generation: 7,
            selfLink: '/mine',
            namespace: visit.namespace,
          },
        ),
        status: { phase: 'Mine' },
      }),
    ],
  },
  {
    name: 'create with a resourceVersion',
    run: visit => [visit.create(widget('a', {}, { resourceVersion: '1' }))],
  },
  {
    name: 'create with a generated name',
    run: async visit => {
      const { json, ...answer } = await visit.create(
        widget(undefined, {}, { generateName: 'a-' }),
      );
      const name = json.metadata?.name ?? '';
      const metadata = { ...json.metadata, name: name.replace(/.{5}$/, '') };
      return [{ ...answer, json: { ...json, metadata } }];
    },
  },
  ...[
    ['no name', widget(undefined)],
    ['a name in capitals', widget('A')],
    ['a name with an underscore', widget('a_b')],
    ['an empty name', widget('')],
    ['another kind', { ...widget('a'), kind: 'Gizmo' }],
    ['another version', { ...widget('a'), apiVersion: 'check.ecotrack.io/v9' }],
    ['another group', { ...widget('a'), apiVersion: 'apps/v1' }],
    ['no kind', { ...widget('a'), kind: undefined }],
    ['no apiVersion', { ...widget('a'), apiVersion: undefined }],
    ['another namespace', widget('a', {}, { namespace: 'elsewhere' })],
    ['labels that are numbers', widget('a', {}, { labels: { a: 1 } })],
    ['labels that are a list', widget('a', {}, { labels: ['a'] })],
    ['a label key that is none', widget('a', {}, { labels: { 'a b': '' } })],
    ['a label value that is none', widget('a', {}, { labels: { a: 'b c' } })],
    ['finalizers that are a text', widget('a', {}, { finalizers: 'a' })],
    ['a finalizer without domain', widget('a', {}, { finalizers: ['a'] })],
    ['an owner without uid', widget('a', {}, { ownerReferences: [{}] })],
    ['a text for metadata', { ...widget('a'), metadata: 'a' }],
    ['a list', [widget('a')]],
    ['a text', '"a"'],
    ['nothing', ''],
    ['half a body', '{"kind": "Widget"'],
  ].map(([what, body]) => ({
    name: `create with ${what}`,
    run: visit => [visit.create(body)],
  })),
  {
    name: 'create with a body that is no JSON',
    run: visit => [
      visit.create('a', { headers: { 'content-type': 'text/plain' } }),
    ],
  },
  {
    name: 'update',
    run: async visit => {
      const first = await made(visit, 'a', { one: 1 });
      const changed = await visit.update('/a', { ...first, spec: { one: 2 } });
      const same = await visit.update('/a', changed.json);
      const isSame =
        same.json.metadata.resourceVersion ===
        changed.json.metadata.resourceVersion;
      const labelled = await visit.update('/a', {
        ...same.json,
        metadata: { ...same.json.metadata, labels: { app: 'a' } },
      });
      const stale = await visit.update('/a', first);
      return [changed, { ...same, isSame }, labelled, stale];
    },
  },
  {
    name: 'update without a resourceVersion',
    run: async visit => {
      await made(visit, 'a');
      return [
        await visit.update('/a', widget('a', { one: 2 })),
        visit.get('/a'),
      ];
    },
  },
  {
    name: 'update of what is not there',
    run: visit => [
      visit.update('/a', widget('a')),
      visit.update('/b', widget('b', {}, { resourceVersion: '1' })),
      visit.update('/c/status', widget('c', {}, { resourceVersion: '1' })),
    ],
  },
  {
    name: 'update under another name, uid or kind',
    run: async visit => {
      const first = await made(visit, 'a');
      const { metadata } = first;
      return [
        visit.update('/a', { ...first, metadata: { ...metadata, name: 'b' } }),
        visit.update('/a', {
          ...first,
          metadata: {
            ...metadata,
            uid: '11111111-2222-4333-8444-555555555555',
          },
        }),
        visit.update('/a', { ...first, kind: 'Gadget' }),
        visit.update('/a', {
          ...first,
          metadata: { ...metadata, name: undefined },
        }),
      ];
    },
  },
  {
    name: 'the status is written by itself',
    run: async visit => {
      const first = await made(visit, 'a', { one: 1 });
      const status = { phase: 'Ready' };
      const byStatus = await visit.update('/a/status', {
        ...first,
        spec: { one: 2 },
        status,
      });
      const byObject = await visit.update('/a', {
        ...byStatus.json,
        spec: { one: 3 },
        status: { phase: 'Lost' },
      });
      const stale = await visit.update('/a/status', { ...first, status });
      return [byStatus, byObject, stale];
    },
  },
  {
    name: 'the status of a kind without one',
    run: async visit => {
      const gadgets = visit.path.replace('widgets', 'gadgets');
      const first = await visit.ask('POST', gadgets, {
        ...gadget('a'),
        status: { phase: 'Ready' },
      });
      return [
        first,
        visit.ask('PUT', `${gadgets}/a/status`, first.json),
        visit.ask(
          'PATCH',
          `${gadgets}/a`,
          { status: { phase: 'Lost' } },
          {
            headers: { 'content-type': 'application/merge-patch+json' },
          },
        ),
      ];
    },
  },
  {
    name: 'methods that are not allowed',
    run: async visit => {
      await made(visit, 'a');
      return [
        visit.ask('POST', '/a', widget('a')),
        visit.ask('PUT', '', widget('a')),
        visit.ask(
          'PATCH',
          '',
          {},
          {
            headers: { 'content-type': 'application/merge-patch+json' },
          },
        ),
        visit.ask('DELETE', '/a/status'),
        visit.ask('POST', '/a/status', widget('a')),
        visit.ask('OPTIONS', ''),
      ];
    },
  },
  {
    name: 'a trial',
    run: visit => [
      visit.ask('POST', '?dryRun=All', widget('a')),
      visit.ask('POST', '?dryRun=Some', widget('a')),
    ],
  },
  {
    name: 'a body that is too large',
    run: visit => [visit.create(widget('a', { text: 'x'.repeat(3_200_000) }))],
  },
  {
    name: 'a stranger',
    run: visit => [
      visit.get('', {
        isAnonymous: true,
        headers: { authorization: 'Bearer wrong' },
      }),
    ],
  },
];
