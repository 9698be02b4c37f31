import { widget } from '../widgets.mjs';

/** Patches an object that is there, or is not. */
const patched = (name, kind, patch, path = '/a') => ({
  name,
  run: async visit => {
    await visit.create(
      widget(
        'a',
        { one: 1, list: [1, 2], deep: { two: 2 } },
        {
          labels: { app: 'a' },
        },
      ),
    );
    return [await visit.patch(kind, path, patch), visit.get('/a')];
  },
});

const replace = (path, value) => ({ op: 'replace', path, value });

export const PATCHES = [
  patched('JSON patch', 'json', [
    { op: 'test', path: '/spec/one', value: 1 },
    replace('/spec/one', 2),
    { op: 'add', path: '/spec/list/-', value: 3 },
    { op: 'add', path: '/metadata/annotations', value: { 'a.b/c': 'd' } },
    { op: 'remove', path: '/spec/deep' },
    { op: 'copy', from: '/spec/one', path: '/spec/three' },
    { op: 'move', from: '/spec/three', path: '/spec/four' },
  ]),
  patched('JSON patch, its test fails', 'json', [
    { op: 'test', path: '/spec/one', value: 9 },
    replace('/spec/one', 2),
  ]),
  patched('JSON patch of a path that is not there', 'json', [
    replace('/spec/none/one', 2),
  ]),
  patched('JSON patch that removes what is not there', 'json', [
    { op: 'remove', path: '/spec/none' },
  ]),
  patched('JSON patch with an operation that is none', 'json', [
    { op: 'divide', path: '/spec/one' },
  ]),
  patched('JSON patch that is no list', 'json', {
    op: 'remove',
    path: '/spec',
  }),
  patched('JSON patch that changes nothing', 'json', [replace('/spec/one', 1)]),
  patched('JSON patch of nothing', 'json', []),
  patched('merge patch', 'merge', {
    metadata: { labels: { app: null, tier: 'b' }, annotations: { c: 'd' } },
    spec: { one: 2, list: [3], deep: { three: 3 } },
  }),
  patched('merge patch that changes nothing', 'merge', { spec: { one: 1 } }),
  patched('merge patch that is a list', 'merge', [1]),
  patched('merge patch that is half', 'merge', '{"spec":'),
  patched('merge patch of a stale version', 'merge', {
    metadata: { resourceVersion: '1' },
    spec: { one: 2 },
  }),
  patched('merge patch of the name', 'merge', { metadata: { name: 'b' } }),
  patched('merge patch of the namespace', 'merge', {
    metadata: { namespace: 'elsewhere' },
  }),
  patched('merge patch of the uid', 'merge', {
    metadata: { uid: '11111111-2222-4333-8444-555555555555' },
  }),
  patched('merge patch of the kind', 'merge', { kind: 'Gadget' }),
  patched('merge patch of a label that is a number', 'merge', {
    metadata: { labels: { app: 1 } },
  }),
  patched('merge patch of what is not there', 'merge', { spec: {} }, '/b'),
  patched(
    'JSON patch of what is not there',
    'json',
    [replace('/spec', {})],
    '/b',
  ),
  patched('merge patch of the status alone', 'merge', {
    status: { phase: 'x' },
  }),
  patched(
    'merge patch through status',
    'merge',
    { spec: { one: 2 }, status: { phase: 'Ready' } },
    '/a/status',
  ),
  patched(
    'JSON patch through status',
    'json',
    [{ op: 'add', path: '/status', value: { phase: 'Ready' } }],
    '/a/status',
  ),
  patched('strategic merge patch', 'application/strategic-merge-patch+json', {
    spec: { one: 2 },
  }),
  patched('patch of an unknown format', 'application/json', { spec: {} }),
  patched('patch of no format', 'text/plain', 'a'),
  patched(
    'server-side apply',
    'application/apply-patch+yaml',
    widget('a', { one: 2 }),
    '/a?fieldManager=check&force=true',
  ),
];
