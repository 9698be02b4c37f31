import { widget } from '../widgets.mjs';

const labelled = (name, app, spec = {}) =>
  widget(name, spec, { labels: { app } });

const versionOf = ({ json }) => json.metadata.resourceVersion;

const merge = (visit, name, patch) => visit.patch('merge', `/${name}`, patch);

export const WATCHES = [
  {
    name: 'a watch from a version',
    run: async visit => {
      await visit.create(widget('before'));
      const version = versionOf(await visit.get());
      return [
        visit.watch(`resourceVersion=${version}`, 3, async () => {
          await visit.create(widget('a'));
          await merge(visit, 'a', { spec: { one: 1 } });
          await visit.remove('/a');
        }),
      ];
    },
  },
  {
    name: 'a watch from a version sees what it missed',
    run: async visit => {
      const version = versionOf(await visit.create(widget('a')));
      await merge(visit, 'a', { spec: { one: 1 } });
      await visit.remove('/a');
      return [visit.watch(`resourceVersion=${version}`, 2)];
    },
  },
  {
    name: 'a watch from nowhere begins with all',
    run: async visit => {
      await visit.createAll(widget('b'), widget('a'));
      return [visit.watch('', 2), visit.watch('resourceVersion=0', 2)];
    },
  },
  {
    name: 'labels come and go under a watch',
    run: async visit => {
      const version = versionOf(await visit.create(labelled('a', 'other')));
      const query = `resourceVersion=${version}&labelSelector=app%3Dshop`;
      return [
        visit.watch(query, 4, async () => {
          await merge(visit, 'a', { metadata: { labels: { app: 'shop' } } });
          await merge(visit, 'a', { spec: { one: 1 } });
          await merge(visit, 'a', { metadata: { labels: { app: 'none' } } });
          await visit.create(labelled('b', 'none'));
          await visit.create(labelled('c', 'shop'));
        }),
      ];
    },
  },
  {
    name: 'a watch of one object',
    run: async visit => {
      const version = versionOf(await visit.create(widget('a')));
      const query = `resourceVersion=${version}&fieldSelector=metadata.name%3Db`;
      return [
        visit.watch(query, 2, async () => {
          await merge(visit, 'a', { spec: { one: 1 } });
          await visit.create(widget('b'));
          await visit.remove('/b');
        }),
      ];
    },
  },
  {
    name: 'bookmarks, and the end of a watch',
    run: async visit => {
      const version = versionOf(await visit.create(widget('a')));
      const query = `resourceVersion=${version}&allowWatchBookmarks=true&timeoutSeconds=4&labelSelector=app%3Dnone`;
      const { events, ...watch } = await visit.watch(query, Infinity, () =>
        visit.create(widget('b')),
      );
      const last = events.at(-1)?.object.metadata.resourceVersion;
      return [
        { ...watch, events: events.slice(0, 1), isAhead: last > version },
      ];
    },
  },
  {
    name: 'a watch ends when it was asked to',
    run: async visit => {
      const version = versionOf(await visit.create(widget('a')));
      return [visit.watch(`resourceVersion=${version}&timeoutSeconds=1`, 1)];
    },
  },
  {
    name: 'a watch of a kind that is not there',
    run: visit => [visit.get('/apis/check.ecotrack.io/v1/gizmos?watch=true')],
  },
  ...[
    'resourceVersion=x',
    'timeoutSeconds=x',
    'labelSelector=app%20in',
    'fieldSelector=spec.a%3D1',
    'resourceVersion=1&resourceVersionMatch=Exact',
    'limit=x',
  ].map(query => ({
    name: `a watch with ${query}`,
    run: visit => [visit.watch(query, 1)],
  })),
  {
    name: 'a watch that begins with a list',
    run: async visit => {
      await visit.create(widget('a'));
      return [
        visit.watch(
          'sendInitialEvents=true&allowWatchBookmarks=true&resourceVersionMatch=NotOlderThan',
          2,
        ),
      ];
    },
  },
  {
    name: 'what came before is forgotten',
    run: async visit => {
      const version = versionOf(await visit.create(widget('a')));
      await visit.createAll(widget('b'), widget('c'));
      const { json } = await visit.get('?limit=1');
      await merge(visit, 'c', { spec: { one: 1 } });
      await visit.expire();
      const next = encodeURIComponent(json.metadata.continue);
      const expired = await visit.get(`?limit=1&continue=${next}`);
      const rest = encodeURIComponent(expired.json.metadata.continue ?? '');
      return [
        visit.watch(`resourceVersion=${version}`, 2),
        expired,
        visit.get(`?continue=${rest}`),
        visit.get(`?resourceVersion=${version}&resourceVersionMatch=Exact`),
        visit.get(`?resourceVersion=${version}`),
      ];
    },
  },
];
