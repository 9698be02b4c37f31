import { widget } from '../widgets.mjs';

const OTHER = '11111111-2222-4333-8444-555555555555';

const held = name =>
  widget(name, {}, { finalizers: ['check.ecotrack.io/held'] });

const preconditions = conditions => ({
  kind: 'DeleteOptions',
  apiVersion: 'v1',
  preconditions: conditions,
});

export const DELETIONS = [
  {
    name: 'delete',
    run: async visit => {
      await visit.create(widget('a'));
      return [
        await visit.remove('/a'),
        await visit.remove('/a'),
        visit.get('/a'),
      ];
    },
  },
  {
    name: 'delete on conditions',
    run: async visit => {
      const { json } = await visit.create(widget('a'));
      const { uid, resourceVersion } = json.metadata;
      return [
        await visit.remove('/a', preconditions({ uid: OTHER })),
        await visit.remove('/a', preconditions({ resourceVersion: '1' })),
        await visit.remove('/a', preconditions({ uid, resourceVersion })),
      ];
    },
  },
  {
    name: 'delete with options that are none',
    run: async visit => {
      await visit.create(widget('a'));
      return [
        await visit.remove('/a', '{"kind":'),
        await visit.remove('/a?propagationPolicy=Sideways'),
        await visit.remove('/a', {
          kind: 'DeleteOptions',
          apiVersion: 'v1',
          propagationPolicy: 'Sideways',
        }),
      ];
    },
  },
  {
    name: 'delete what a finalizer holds',
    run: async visit => {
      await visit.create(held('a'));
      const first = await visit.remove('/a');
      const again = await visit.remove('/a');
      const seen = await visit.get('/a');
      const freed = await visit.patch('merge', '/a', {
        metadata: { finalizers: null },
      });
      return [first, again, seen, freed, visit.get('/a')];
    },
  },
  {
    name: 'a new finalizer after the deletion',
    run: async visit => {
      await visit.create(held('a'));
      await visit.remove('/a');
      return [
        visit.patch('merge', '/a', {
          metadata: { finalizers: ['check.ecotrack.io/late'] },
        }),
      ];
    },
  },
  {
    name: 'a deletion as a watch sees it',
    run: async visit => {
      const { json } = await visit.create(held('a'));
      return [
        visit.watch(
          `resourceVersion=${json.metadata.resourceVersion}`,
          2,
          async () => {
            await visit.remove('/a');
            await visit.patch('merge', '/a', {
              metadata: { finalizers: null },
            });
          },
        ),
      ];
    },
  },
  {
    name: 'delete what labels select',
    run: async visit => {
      await visit.createAll(
        widget('a', {}, { labels: { app: 'a' } }),
        widget('b', {}, { labels: { app: 'b' } }),
      );
      return [
        await visit.remove('?labelSelector=app%3Da'),
        visit.get(),
        await visit.remove(''),
        visit.get(),
      ];
    },
  },
];
