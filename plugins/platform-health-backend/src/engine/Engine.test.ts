import { mockServices } from '@backstage/backend-test-utils';
import type { RememberedReport } from '../memory/Memory';
import { fakeMemory } from './__testUtils__/fakeMemory';
import { FakeCluster } from './__testUtils__/fakeSources';
import { KIND, readyProvider } from './__testUtils__/readyProvider';
import { Engine } from './Engine';
import { KeyNumberHistory } from './KeyNumberHistory';
import { ReportBoard } from './ReportBoard';
import { Subject, subjectKey } from './Subject';

const resource = {
  technology: 'search',
  type: 'cluster',
  cluster: 'nonprod',
  namespace: 'data-dev',
  name: 'main',
};
const subject = (thresholds = {}, name = ''): Subject => ({
  key: subjectKey(resource, name),
  resource,
  environment: { name: 'dev', isProduction: false },
  type: readyProvider.resourceTypes[0],
  profile: { name, thresholds, refused: [] },
});
const search = (ready: unknown) => ({
  metadata: { name: 'main', namespace: 'data-dev', uid: '1' },
  status: { ready },
});

async function start(
  subjects: Subject[],
  remembered: readonly RememberedReport[] = [],
) {
  const cluster = new FakeCluster('nonprod', KIND);
  const board = new ReportBoard();
  const { memory, noted } = fakeMemory(remembered);
  const engine = new Engine({
    sources: new Map([['nonprod', cluster]]),
    memory,
    board,
    history: new KeyNumberHistory(30),
    switchedOff: new Set(),
    intervalSeconds: 30,
    logger: mockServices.logger.mock(),
  });
  engine.setSubjects(new Map(subjects.map(one => [one.key, one])));
  const next = () =>
    new Promise<void>(resolve => {
      const stop = board.onChange(() => {
        stop();
        resolve();
      });
    });
  const state = (key = subject().key) => board.get(key)?.report.state;
  return { cluster, board, noted, engine, next, state };
}

describe('Engine', () => {
  it('judges when it wins the lease, and again when what it read changes', async () => {
    const { cluster, engine, next, state, board } = await start([subject()]);
    cluster.put(search(3));
    expect(cluster.started).toBe(0);

    let changed = next();
    await engine.watch({ cluster: 'nonprod', term: 1 });
    await changed;
    expect(state()).toBe('healthy');

    changed = next();
    cluster.put(search(0));
    await changed;
    expect(state()).toBe('unhealthy');
    expect(board.get(subject().key)?.report.findings[0].since).toBe(
      '2026-11-21T11:59:00.000Z',
    );

    changed = next();
    cluster.fallSilent('2026-11-21T12:00:00Z');
    await changed;
    expect(state()).toBe('unhealthy');
    await engine.stop();
  });

  it('turns health into unknown when the cluster falls silent', async () => {
    const { cluster, engine, next, state } = await start([subject()]);
    cluster.put(search(3));
    let changed = next();
    await engine.watch({ cluster: 'nonprod', term: 1 });
    await changed;
    changed = next();
    cluster.fallSilent('2026-11-21T12:00:00Z');
    await changed;
    expect(state()).toBe('unknown');
    await engine.stop();
  });

  it.each<[string, (cluster: FakeCluster) => void]>([
    ['falls silent', cluster => cluster.fallSilent('2026-11-21T12:00:00Z')],
    ['does not know the kind any more', cluster => cluster.forget()],
    ['tells what cannot be read', cluster => cluster.put(search('three'))],
  ])(
    'lets the worst known state stand when the cluster %s',
    async (_what, fall) => {
      const { cluster, board, engine, next, state } = await start([subject()]);
      cluster.put(search(0));
      let changed = next();
      await engine.watch({ cluster: 'nonprod', term: 1 });
      await changed;
      changed = next();
      fall(cluster);
      await changed;
      expect(state()).toBe('unhealthy');
      const { missing, findings } = board.get(subject().key)!.report;
      expect(missing).toHaveLength(1);
      expect(findings[0]).toMatchObject({
        rule: 'search/none-ready',
        since: '2026-11-21T11:59:00.000Z',
        lastKnown: [{ source: `kubernetes:${KIND}` }],
      });

      cluster.speak();
      changed = next();
      cluster.put(search(3));
      await changed;
      expect(state()).toBe('healthy');
      await engine.stop();
    },
  );

  it('lets stand after a start what was remembered, until it has looked', async () => {
    const first = await start([subject()]);
    first.cluster.put(search(0));
    let changed = first.next();
    await first.engine.watch({ cluster: 'nonprod', term: 1 });
    await changed;
    await first.engine.stop();
    const remembered = first.board.get(subject().key)!;

    const { cluster, engine, next, state } = await start(
      [subject()],
      [{ ...remembered, profile: '' }],
    );
    cluster.forget();
    changed = next();
    await engine.watch({ cluster: 'nonprod', term: 2 });
    await changed;
    await next();
    expect(state()).toBe('unhealthy');
    await engine.stop();
  });

  it('judges one resource by each set of thresholds', async () => {
    const strict = subject({ 'search/none-ready': 4 }, 'search/none-ready=4');
    const { cluster, engine, next, state } = await start([subject(), strict]);
    cluster.put(search(3));
    const changed = next();
    await engine.watch({ cluster: 'nonprod', term: 1 });
    await changed;
    expect(state()).toBe('healthy');
    expect(state(strict.key)).toBe('unhealthy');
    await engine.stop();
  });

  it('remembers a verdict once, not every time that its object changes', async () => {
    const { cluster, engine, next, noted } = await start([subject()]);
    cluster.put(search(3));
    let changed = next();
    await engine.watch({ cluster: 'nonprod', term: 1 });
    await changed;
    changed = next();
    cluster.put(search(4));
    await changed;
    expect(noted).toHaveLength(1);
    await engine.stop();
  });

  it('judges nothing of a cluster that another replica watches', async () => {
    const { cluster, engine, next, state } = await start([subject()]);
    cluster.put(search(3));
    const changed = next();
    await engine.watch({ cluster: 'nonprod', term: 1 });
    await changed;
    await engine.unwatch('nonprod');
    cluster.put(search(0));
    await new Promise(resolve => setTimeout(resolve, 150));
    expect(state()).toBe('healthy');
    await engine.stop();
  });

  it('says unknown when a rule fails', async () => {
    const broken = subject();
    const fault = {
      ...broken,
      type: {
        ...broken.type,
        describe: () => {
          throw new TypeError('a fault of ours');
        },
      },
    };
    const { cluster, engine, next, state } = await start([fault]);
    cluster.put(search(3));
    const changed = next();
    await engine.watch({ cluster: 'nonprod', term: 1 });
    await changed;
    expect(state()).toBe('unknown');
    await engine.stop();
  });
});
