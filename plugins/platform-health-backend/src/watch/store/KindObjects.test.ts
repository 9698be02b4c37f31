import fc from 'fast-check';
import type { KubernetesObject } from '@ecotrack/backstage-plugin-platform-health-node';
import { queryKey } from '../queryKey';
import { KindObjects } from './KindObjects';

const object = (
  name: string,
  {
    namespace = 'data',
    app = 'pg',
    uid = name,
    phase = 'Running',
    version = '1',
  } = {},
): KubernetesObject => ({
  metadata: { name, namespace, uid, resourceVersion: version, labels: { app } },
  status: { phase },
});

const names = (objects: readonly KubernetesObject[]) =>
  objects.map(({ metadata }) => metadata.name).sort();

describe('KindObjects', () => {
  it('finds by each way of asking', () => {
    const pods = new KindObjects('pods', ['app']);
    pods.put(object('a'));
    pods.put(object('b', { app: 'redis' }));
    pods.put(object('a', { namespace: 'other', uid: 'a2' }));
    expect(names(pods.select({}))).toEqual(['a', 'a', 'b']);
    expect(names(pods.select({ namespace: 'data' }))).toEqual(['a', 'b']);
    expect(names(pods.select({ namespace: 'none' }))).toEqual([]);
    expect(pods.select({ namespace: 'other', name: 'a' })[0].metadata.uid).toBe(
      'a2',
    );
    expect(pods.select({ name: 'a' })).toHaveLength(2);
    expect(names(pods.select({ label: ['app', 'redis'] }))).toEqual(['b']);
    expect(
      names(pods.select({ namespace: 'other', label: ['app', 'pg'] })),
    ).toEqual(['a']);
    expect(
      pods.select({ namespace: 'data', name: 'b', label: ['app', 'pg'] }),
    ).toEqual([]);
  });

  it('is silent about the same again, and about a mere version', () => {
    const pods = new KindObjects('pods', []);
    expect(pods.put(object('a'))).not.toEqual([]);
    expect(pods.put(object('a'))).toEqual([]);
    expect(pods.put(object('a', { version: '2' }))).toEqual([]);
    expect(pods.select({})[0].metadata.resourceVersion).toBe('2');
    expect(
      pods.put(object('a', { phase: 'Failed', version: '3' })),
    ).not.toEqual([]);
    expect(pods.size).toBe(1);
  });

  it('believes a list about what was deleted before', async () => {
    const pods = new KindObjects('pods', []);
    pods.put(object('a'));
    pods.remove(object('a'));
    pods.put(object('a'));
    expect(pods.size).toBe(0);
    await pods.replace([object('a')]);
    expect(pods.size).toBe(1);
    pods.put(object('a', { phase: 'Failed' }));
    expect(pods.select({})[0].status).toEqual({ phase: 'Failed' });
  });

  it('does not name each of many', async () => {
    const pods = new KindObjects('pods', []);
    const many = Array.from({ length: 300 }, (_, i) => object(`pod-${i}`));
    expect(await pods.replace(many)).toBe('all');
    expect(await pods.replace(many)).toEqual([]);
    expect(pods.size).toBe(300);
  });

  it('tells every question whose answer changed, whatever happens', async () => {
    const one = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      namespace: fc.constantFrom('data', 'other'),
      app: fc.constantFrom('pg', 'redis'),
      uid: fc.constantFrom('1', '2', '3', '4'),
      phase: fc.constantFrom('Running', 'Failed'),
    });
    const step = fc.oneof(
      fc.record({
        how: fc.constantFrom('put', 'remove'),
        objects: fc.tuple(one),
      }),
      fc.record({
        how: fc.constant('replace'),
        objects: fc.uniqueArray(one, {
          selector: o => `${o.namespace}/${o.name}`,
        }),
      }),
    );
    const queries = [undefined, 'data', 'other'].flatMap(namespace => [
      { namespace },
      ...['a', 'b', 'c'].map(name => ({ namespace, name })),
      ...['pg', 'redis'].map(app => ({
        namespace,
        label: ['app', app] as const,
      })),
    ]);
    const answer = (objects: readonly KubernetesObject[]) =>
      objects
        .map(({ metadata: { resourceVersion: _, ...metadata }, status }) =>
          JSON.stringify({ metadata, status }),
        )
        .sort()
        .join();
    const answers = (pods: KindObjects) =>
      new Map(
        queries.map(query => [
          queryKey('pods', query),
          answer(pods.select(query)),
        ]),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
        const pods = new KindObjects('pods', ['app']);
        for (const [version, { how, objects }] of steps.entries()) {
          const before = answers(pods);
          const given = objects.map(({ name, ...rest }) =>
            object(name, { ...rest, version: String(version) }),
          );
          const keys =
            how === 'replace'
              ? await pods.replace(given)
              : pods[how as 'put' | 'remove'](given[0]);
          const after = answers(pods);
          const changed = [...after.keys()].filter(
            key => after.get(key) !== before.get(key),
          );
          expect(keys).toEqual(expect.arrayContaining(changed));
          expect(pods.size).toBe(pods.select({}).length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
