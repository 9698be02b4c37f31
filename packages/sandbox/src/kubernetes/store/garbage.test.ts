import { configMap, record, summary } from '../__testUtils__/storeEvents';
import { ObjectStore } from './ObjectStore';

describe('deletion', () => {
  it('collects what a deleted object owned, and what that owned', () => {
    const store = new ObjectStore();
    const own = (name: string, owner: { metadata: { uid: string } }) => {
      const input = configMap(name);
      input.metadata.ownerReferences = [
        {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          name: 'x',
          uid: owner.metadata.uid,
        },
      ];
      return store.create(input);
    };
    const root = store.create(configMap('root'));
    const child = own('child', root);
    own('grandchild', child);
    const other = store.create(configMap('other'));
    const shared = configMap('shared');
    shared.metadata.ownerReferences = [root, other].map(owner => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      name: owner.metadata.name,
      uid: owner.metadata.uid,
    }));
    store.create(shared);
    const events = record(store);

    expect(store.delete('v1', 'ConfigMap', 'root', 'shop')).toBe(true);
    expect(summary(events)).toEqual([
      'DELETED ConfigMap/root',
      'DELETED ConfigMap/child',
      'DELETED ConfigMap/grandchild',
    ]);
    expect(store.delete('v1', 'ConfigMap', 'root', 'shop')).toBe(false);
    store.delete('v1', 'ConfigMap', 'other', 'shop');
    expect(store.list('v1', 'ConfigMap')).toEqual([]);
  });

  it('empties a deleted namespace', () => {
    const store = new ObjectStore();
    store.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'shop' },
    });
    store.create(configMap('a'));
    store.create(configMap('a', {}, 'bank'));
    store.delete('v1', 'Namespace', 'shop');
    expect(
      store.list('v1', 'ConfigMap').map(o => o.metadata.namespace),
    ).toEqual(['bank']);
  });

  it('lets finalizers hold a requested deletion, and delete() override them', () => {
    const store = new ObjectStore();
    const input = configMap('a');
    input.metadata.finalizers = ['example.org/hold'];
    const marked = store.requestDeletion(store.create(input));
    expect(marked?.metadata.deletionTimestamp).toBeDefined();
    const events = record(store);
    store.update({
      ...marked!,
      metadata: { ...marked!.metadata, finalizers: [] },
    });
    expect(summary(events)).toEqual(['DELETED ConfigMap/a']);

    store.create(input);
    expect(store.delete('v1', 'ConfigMap', 'a', 'shop')).toBe(true);
    expect(store.list('v1', 'ConfigMap')).toEqual([]);
  });

  it('orphans dependents when asked', () => {
    const store = new ObjectStore();
    const owner = store.create(configMap('owner'));
    const input = configMap('child');
    input.metadata.ownerReferences = [
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        name: 'owner',
        uid: owner.metadata.uid,
      },
    ];
    store.create(input);
    store.delete('v1', 'ConfigMap', 'owner', 'shop', 'Orphan');
    const child = store.get('v1', 'ConfigMap', 'child', 'shop');
    expect(child?.metadata.ownerReferences).toEqual([]);
  });
});
