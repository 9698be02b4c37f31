import {
  configMap,
  startExampleApi,
} from '../../__testUtils__/startExampleApi';

const MAPS = '/api/v1/namespaces/shop/configmaps';

describe('delete', () => {
  const { send } = startExampleApi();

  it('answers a Status, and collects what was owned', async () => {
    const owner = await send('POST', MAPS, configMap('owner'));
    const ownerReferences = [
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        name: 'owner',
        uid: owner.json.metadata.uid,
      },
    ];
    await send('POST', MAPS, {
      ...configMap('child'),
      metadata: { name: 'child', ownerReferences },
    });
    const { status, json } = await send('DELETE', `${MAPS}/owner`);
    expect(status).toBe(200);
    expect(json).toEqual({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Success',
      details: {
        name: 'owner',
        kind: 'configmaps',
        uid: owner.json.metadata.uid,
      },
    });
    expect((await send('GET', `${MAPS}/child`)).status).toBe(404);
    expect((await send('DELETE', `${MAPS}/owner`)).status).toBe(404);
  });

  it('waits for finalizers, and orphans when asked', async () => {
    const created = await send('POST', MAPS, {
      ...configMap('held'),
      metadata: { name: 'held', finalizers: ['example.org/hold'] },
    });
    const held = await send('DELETE', `${MAPS}/held`);
    expect(held.json.metadata.deletionTimestamp).toBeDefined();
    await send('POST', MAPS, {
      ...configMap('child'),
      metadata: {
        name: 'child',
        ownerReferences: [
          {
            apiVersion: 'v1',
            kind: 'ConfigMap',
            name: 'held',
            uid: created.json.metadata.uid,
          },
        ],
      },
    });
    const late = await send(
      'PATCH',
      `${MAPS}/held`,
      { metadata: { finalizers: ['example.org/hold', 'example.org/late'] } },
      'application/merge-patch+json',
    );
    expect(late.status).toBe(422);
    await send(
      'PATCH',
      `${MAPS}/held`,
      { metadata: { finalizers: null } },
      'application/merge-patch+json',
    );
    expect((await send('GET', `${MAPS}/held`)).status).toBe(404);

    await send('POST', MAPS, configMap('parent'));
    expect(
      (
        await send('DELETE', `${MAPS}/parent`, {
          propagationPolicy: 'Sideways',
        })
      ).status,
    ).toBe(422);
    const orphaned = await send(
      'DELETE',
      `${MAPS}/parent?propagationPolicy=Orphan`,
    );
    expect(orphaned.json.status).toBe('Success');
  });

  it('checks preconditions', async () => {
    const created = await send('POST', MAPS, configMap('a'));
    const remove = (uid: string) =>
      send('DELETE', `${MAPS}/a`, { preconditions: { uid } });
    expect((await remove('other')).status).toBe(409);
    expect((await remove(created.json.metadata.uid)).status).toBe(200);
  });

  it('deletes what a selector chooses of a collection', async () => {
    for (const name of ['a', 'b', 'c']) {
      await send('POST', MAPS, {
        ...configMap(name),
        metadata: { name, labels: { keep: name === 'b' ? 'yes' : 'no' } },
      });
    }
    const { json } = await send('DELETE', `${MAPS}?labelSelector=keep%3Dno`);
    expect(json.items).toHaveLength(2);
    const left = await send('GET', MAPS);
    expect(left.json.items).toHaveLength(1);
    expect(left.json.items[0].metadata.name).toBe('b');
  });
});
