import { ConflictError, NotFoundError } from '@backstage/errors';
import { configMap, record, summary } from '../__testUtils__/storeEvents';
import { AlreadyExistsError, ExpiredError, FutureVersionError } from './errors';
import { ObjectStore } from './ObjectStore';

describe('ObjectStore', () => {
  it('completes the metadata of what it creates', () => {
    const store = new ObjectStore({
      now: () => new Date('2026-11-21T09:00:00.250Z'),
    });
    const { metadata } = store.create(configMap('a'));
    expect(metadata.creationTimestamp).toBe('2026-11-21T09:00:00Z');
    expect(metadata.generation).toBe(1);
    expect(metadata.uid).toMatch(/^[0-9a-f-]{36}$/);
    expect(metadata.resourceVersion).toBe(store.resourceVersion);
  });

  it('lists one namespace or all, in the order of the keys', () => {
    const store = new ObjectStore();
    store.create(configMap('b'));
    store.create(configMap('a'));
    store.create(configMap('c', {}, 'bank'));
    const names = (namespace?: string) =>
      store.list('v1', 'ConfigMap', namespace).map(o => o.metadata.name);
    expect(names()).toEqual(['c', 'a', 'b']);
    expect(names('shop')).toEqual(['a', 'b']);
    expect(store.list('v1', 'Secret')).toEqual([]);
  });

  it('refuses a second object of the same name', () => {
    const store = new ObjectStore();
    store.create(configMap('a'));
    const again = () => store.create(configMap('a'));
    expect(again).toThrow(AlreadyExistsError);
    expect(again).toThrow(ConflictError);
    expect(() => store.create(configMap('a', {}, 'bank'))).not.toThrow();
  });

  it('finds an object under every version of its group', () => {
    const store = new ObjectStore();
    const autoscaler = {
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'a', namespace: 'shop' },
    };
    store.create({ apiVersion: 'autoscaling/v2', ...autoscaler });
    expect(
      store.get('autoscaling/v1', autoscaler.kind, 'a', 'shop')?.apiVersion,
    ).toBe('autoscaling/v2');
  });

  it('returns objects that nobody can change behind its back', () => {
    const store = new ObjectStore();
    const input = configMap('a', { key: 'one' });
    const created = store.create(input);
    (input.data as Record<string, string>).key = 'two';
    expect(created.data).toEqual({ key: 'one' });
    expect(() => {
      created.metadata.labels = { injected: 'yes' };
    }).toThrow(TypeError);
  });

  it('applies without noise: generation, uid and status stay as they should', () => {
    const store = new ObjectStore();
    const first = store.apply(configMap('a', { key: 'one' }));
    store.patchStatus(first, { ready: true });
    const events = record(store);

    expect(
      store.apply(configMap('a', { key: 'one' })).metadata.generation,
    ).toBe(1);
    expect(events).toEqual([]);

    const labelled = configMap('a', { key: 'one' });
    labelled.metadata.labels = { team: 'shop' };
    expect(store.apply(labelled).metadata.generation).toBe(1);

    const changed = store.apply(configMap('a', { key: 'two' }));
    expect(changed.metadata).toMatchObject({
      generation: 2,
      uid: first.metadata.uid,
    });
    expect(changed.metadata.labels).toBeUndefined();
    expect(changed.status).toEqual({ ready: true });
    expect(summary(events)).toEqual([
      'MODIFIED ConfigMap/a',
      'MODIFIED ConfigMap/a',
    ]);
  });

  it('keeps owner references and finalizers that an apply does not mention', () => {
    const store = new ObjectStore();
    const input = configMap('a');
    input.metadata.finalizers = ['example.org/hold'];
    store.apply(input);
    expect(
      store.apply(configMap('a', { key: 'x' })).metadata.finalizers,
    ).toEqual(['example.org/hold']);
  });

  it('replaces the status without raising the generation', () => {
    const store = new ObjectStore();
    const created = store.create(configMap('a'));
    const patched = store.patchStatus(
      { apiVersion: 'v1', kind: 'ConfigMap', name: 'a', namespace: 'shop' },
      { phase: 'Ready' },
    );
    expect(patched.status).toEqual({ phase: 'Ready' });
    expect(patched.metadata.generation).toBe(1);
    expect(Number(patched.metadata.resourceVersion)).toBeGreaterThan(
      Number(created.metadata.resourceVersion),
    );
    expect(() =>
      store.patchStatus({ apiVersion: 'v1', kind: 'ConfigMap', name: 'b' }, {}),
    ).toThrow(NotFoundError);
  });

  it('locks optimistically on update', () => {
    const store = new ObjectStore();
    const first = store.create(configMap('a'));
    const second = store.update({ ...first, data: { key: 'one' } });
    expect(second.metadata.generation).toBe(2);
    expect(() => store.update({ ...first, data: { key: 'two' } })).toThrow(
      ConflictError,
    );
    expect(store.get('v1', 'ConfigMap', 'a', 'shop')?.data).toEqual({
      key: 'one',
    });
    expect(() => store.update(configMap('missing'))).toThrow(NotFoundError);
  });

  it('tells listeners in order, also when one of them writes', () => {
    const store = new ObjectStore();
    const order: string[] = [];
    store.subscribe(({ type, object }) => {
      if (object.metadata.name === 'a' && type === 'ADDED') {
        store.create(configMap('made-by-listener'));
      }
    });
    const leave = store.subscribe(({ object }) =>
      order.push(object.metadata.name),
    );
    store.create(configMap('a'));
    expect(order).toEqual(['a', 'made-by-listener']);
    leave();
    store.create(configMap('z'));
    expect(order).toHaveLength(2);
  });

  it('tells every listener before an error of one reaches the writer', () => {
    const store = new ObjectStore();
    store.subscribe(() => {
      throw new Error('broken listener');
    });
    const events = record(store);
    expect(() => store.create(configMap('a'))).toThrow('broken listener');
    expect(summary(events)).toEqual(['ADDED ConfigMap/a']);
  });

  it('shows a list as it was, and says when it cannot any more', () => {
    const store = new ObjectStore({ history: 4 });
    store.create(configMap('a', { key: 'one' }));
    store.create(configMap('b'));
    const then = Number(store.resourceVersion);
    store.apply(configMap('a', { key: 'two' }));
    store.delete('v1', 'ConfigMap', 'b', 'shop');
    store.create(configMap('c'));

    const past = store.listAt(then, 'v1', 'ConfigMap');
    expect(past.map(o => [o.metadata.name, o.data])).toEqual([
      ['a', { key: 'one' }],
      ['b', {}],
    ]);
    expect(store.eventsSince(then).map(e => e.type)).toEqual([
      'MODIFIED',
      'DELETED',
      'ADDED',
    ]);

    store.create(configMap('d'));
    store.create(configMap('e'));
    expect(() => store.listAt(then, 'v1', 'ConfigMap')).toThrow(ExpiredError);
    expect(() => store.eventsSince(Number(store.resourceVersion) + 1)).toThrow(
      FutureVersionError,
    );
  });

  it('expires the versions of an earlier run', () => {
    const earlier = new ObjectStore({ now: () => new Date(1_000_000) });
    const later = new ObjectStore({ now: () => new Date(2_000_000) });
    earlier.create(configMap('a'));
    expect(() => later.eventsSince(Number(earlier.resourceVersion))).toThrow(
      ExpiredError,
    );
  });
});
