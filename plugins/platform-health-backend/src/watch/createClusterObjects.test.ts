import {
  PODS,
  pod,
  until,
  watching,
  type Watching,
} from './__testUtils__/watching';

describe('createClusterObjects', () => {
  let watch: Watching;
  afterEach(() => watch.end());

  const started = async (...names: string[]) => {
    watch = await watching({}, door =>
      names.forEach(name => door.put('pods', pod(name))),
    );
    expect(watch.look()).toEqual({ cause: 'pending' });
    await until(() => watch.door.countOf('watch') === 1);
    await until(() => watch.look().cause === undefined);
    return watch;
  };

  it('knows what is there once it was listed', async () => {
    const { look, objects, changes } = await started('pg-1', 'pg-2');
    expect(look()).toEqual({ pods: { 'pg-1': 'Running', 'pg-2': 'Running' } });
    expect(changes[0]).toEqual({ kind: 'pods' });
    const found = objects.objects('pods', { namespace: 'data', name: 'pg-1' });
    expect(found).toMatchObject({
      status: 'known',
      value: [{ metadata: { name: 'pg-1' }, status: { phase: 'Running' } }],
    });
  });

  it('knows that there is nothing', async () => {
    const { look } = await started();
    expect(look()).toEqual({ pods: {} });
  });

  it('keeps the chosen fields only', async () => {
    const { objects } = await started('pg-1');
    const fact = objects.objects('pods', {});
    expect(fact.status === 'known' && fact.value[0].status).toEqual({
      phase: 'Running',
    });
  });

  it('follows what is added, changed and deleted, and tells whom it concerns', async () => {
    const { door, changes, look } = await started('pg-1', 'pg-2');
    changes.length = 0;
    door.put('pods', pod('pg-1', 'Failed'));
    door.put('pods', pod('pg-3', 'Pending'));
    door.remove('pods', pod('pg-2'));
    await until(() => changes.length === 3);
    expect(look()).toEqual({ pods: { 'pg-1': 'Failed', 'pg-3': 'Pending' } });
    expect(changes[0]).toEqual({
      keys: [
        'pods|data||',
        'pods|data|pg-1|',
        'pods|data||app=pg',
        'pods|||',
        'pods||pg-1|',
        'pods|||app=pg',
      ],
    });
  });

  it('tells nothing of changes that nobody keeps', async () => {
    const { door, changes } = await started('pg-1');
    changes.length = 0;
    door.put('pods', pod('pg-1'));
    door.put('pods', pod('pg-1', 'Failed'));
    await until(() => changes.length > 0);
    expect(changes).toHaveLength(1);
  });

  it('finds by label', async () => {
    const { door, objects, changes } = await started('pg-1');
    const labelled = (value: string) => {
      const fact = objects.objects('pods', { label: ['app', value] });
      return fact.status === 'known' ? fact.value.length : undefined;
    };
    expect([labelled('pg'), labelled('other')]).toEqual([1, 0]);
    changes.length = 0;
    const other = pod('pg-1');
    door.put('pods', {
      ...other,
      metadata: { ...other.metadata, labels: { app: 'other' } },
    });
    await until(() => changes.length === 1);
    expect([labelled('pg'), labelled('other')]).toEqual([0, 1]);
    expect(changes).toEqual([
      {
        keys: expect.arrayContaining([
          'pods|data||app=pg',
          'pods|data||app=other',
        ]),
      },
    ]);
  });

  it('reads a list page by page', async () => {
    watch = await watching({}, door => {
      door.pageSize = 2;
      ['a', 'b', 'c', 'd', 'e'].forEach(name => door.put('pods', pod(name)));
    });
    await until(() => watch.look().cause === undefined);
    expect(Object.keys(watch.look().pods ?? {})).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(watch.door.countOf('list')).toBe(3);
    expect(watch.door.asked[1].query.get('limit')).toBe('500');
  });

  it('asks for bookmarks and goes on from where it stood', async () => {
    const { door } = await started('pg-1');
    door.bookmark();
    door.put('pods', pod('pg-1', 'Failed'));
    await until(() => watch.look().pods?.['pg-1'] === 'Failed');
    await new Promise(resolve => setTimeout(resolve, 120));
    door.endWatches();
    await until(() => door.countOf('watch') === 2);
    const [first, second] = door.asked.filter(({ what }) => what === 'watch');
    expect(first.query.get('allowWatchBookmarks')).toBe('true');
    expect(Number(first.query.get('timeoutSeconds'))).toBe(450);
    expect(Number(second.query.get('resourceVersion'))).toBe(
      Number(first.query.get('resourceVersion')) + 2,
    );
    expect(door.countOf('list')).toBe(1);
  });

  it('takes the best version that both sides know', async () => {
    const kind = 'kafkas.kafka.strimzi.io';
    watch = await watching({ projections: [{ kind, keep: [] }] }, door =>
      door.served.set(kind, ['v1beta2', 'v1alpha1']),
    );
    await until(() => watch.door.countOf('list', kind) === 1);
    expect(watch.door.asked[1].query.get('version')).toBe('v1beta2');
  });

  it('reads one kind for several providers', async () => {
    watch = await watching(
      {
        projections: [
          PODS,
          { kind: 'pods', keep: ['spec.node'], indexes: ['app', 'role'] },
        ],
      },
      door => door.put('pods', { ...pod('a'), spec: { node: 'n1', other: 1 } }),
    );
    await until(() => watch.look().cause === undefined);
    expect(watch.door.countOf('list')).toBe(1);
    expect(
      watch.objects.objects('pods', { label: ['role', 'x'] }),
    ).toMatchObject({ value: [] });
    expect(watch.objects.objects('pods', {})).toMatchObject({
      value: [{ spec: { node: 'n1' }, status: { phase: 'Running' } }],
    });
  });

  it('has no socket open once it stopped, and what it knew gets stale', async () => {
    const { door, objects, look } = await started('pg-1');
    await objects.stop();
    expect(await door.connections()).toBe(0);
    expect(look()).toEqual({ pods: { 'pg-1': 'Running' } });
    await until(() => look().cause === 'stale');
    expect(look().pods).toEqual({ 'pg-1': 'Running' });
    objects.start();
    await until(() => look().cause === undefined);
  });

  it('goes by the clock of the cluster', async () => {
    watch = await watching({}, door => {
      door.skew = -600_000;
    });
    await until(() => watch.look().cause === undefined);
    const fact = watch.objects.objects('pods', {});
    const behind = Date.now() - watch.objects.now().getTime();
    expect(Math.abs(behind - 600_000)).toBeLessThan(2_000);
    const age =
      watch.objects.now().getTime() -
      Date.parse(fact.status === 'known' ? fact.asOf : '');
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(1_000);
  });

  it('lists its sources', async () => {
    const { objects } = await started('pg-1');
    expect(objects.sources()).toEqual([
      {
        cluster: 'nonprod',
        source: 'kubernetes:pods',
        state: 'synced',
        objects: 1,
        lastSync: expect.any(String),
        restarts: 0,
      },
    ]);
  });

  it('refuses questions and kinds that nobody declared', async () => {
    const { objects } = await started();
    expect(() => objects.objects('services', {})).toThrow(/projections/);
    expect(() => objects.objects('pods', { label: ['x', 'y'] })).toThrow(
      /indexes/,
    );
    await expect(
      watching({ projections: [{ kind: 'secrets', keep: [] }] }),
    ).rejects.toThrow(/WATCHED_KINDS/);
  });
});
