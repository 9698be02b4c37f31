import { FakeClock } from '../__testUtils__/FakeClock';
import { Trouble } from '../Trouble';
import { ClusterGate } from './ClusterGate';

const down = () =>
  Promise.reject(new Trouble('unreachable', 'down', { isClusterWide: true }));
const up = () => Promise.resolve('up');

describe('ClusterGate', () => {
  const { signal } = new AbortController();
  const setUp = (budget = { burst: 100, perSecond: 5 }) => {
    const clock = new FakeClock();
    const gate = new ClusterGate({
      clock,
      timing: { probe: [1_000, 15_000] },
      budget,
      random: () => 0.5,
    });
    return { clock, gate };
  };

  /** A kind that asks for ever, a second after each failure. */
  const asking = (
    { clock, gate }: ReturnType<typeof setUp>,
    kind: string,
    request: () => Promise<unknown>,
  ) => {
    const ask = () => {
      gate
        .run(kind, signal, request)
        .catch(() => clock.after(gate.untilProbe || 1_000, ask));
    };
    ask();
  };

  it('lets one probe at a time through while several kinds fail and none succeeds', async () => {
    const all = setUp();
    let asked = 0;
    const request = () => {
      asked += 1;
      return down();
    };
    for (let kind = 0; kind < 20; kind += 1)
      asking(all, `kind-${kind}`, request);
    await all.clock.pass(300_000);
    // 20 at once, then probes at most every 15 s
    expect(asked).toBeGreaterThan(30);
    expect(asked).toBeLessThan(50);
  });

  it('opens for all when a probe succeeds, within the longest pause', async () => {
    const all = setUp();
    const cluster = { isUp: false };
    const done = new Set<string>();
    for (let kind = 0; kind < 20; kind += 1)
      asking(all, `kind-${kind}`, async () => {
        if (!cluster.isUp) await down();
        done.add(`kind-${kind}`);
      });
    const recovered = jest.fn();
    all.gate.onRecovery(recovered);
    await all.clock.pass(300_000);
    cluster.isUp = true;
    await all.clock.pass(16_000);
    expect(done.size).toBe(20);
    expect(recovered).toHaveBeenCalledTimes(1);
  });

  it('does not hold others back for one kind that fails', async () => {
    const all = setUp();
    asking(all, 'broken', down);
    asking(all, 'broken-too', down);
    await all.clock.pass(30_000);
    await expect(all.gate.run('fine', signal, up)).resolves.toBe('up');
  });

  it('takes a refusal for an answer of a living cluster', async () => {
    const { clock, gate } = setUp();
    const refuse = () => Promise.reject(new Trouble('forbidden', 'no'));
    for (const kind of ['a', 'b', 'c', 'd'])
      await expect(gate.run(kind, signal, refuse)).rejects.toThrow('no');
    await clock.pass(0);
    await expect(gate.run('fine', signal, up)).resolves.toBe('up');
  });

  it('keeps to the budget', async () => {
    const { clock, gate } = setUp({ burst: 3, perSecond: 2 });
    let done = 0;
    const ask = async () => {
      await gate.run('pods', signal, up);
      done += 1;
    };
    const all = Promise.all(Array.from({ length: 10 }, ask));
    await clock.pass(0);
    expect(done).toBe(3);
    await clock.pass(2_001);
    expect(done).toBe(7);
    await clock.pass(10_000);
    await all;
    expect(done).toBe(10);
  });

  it('lets go of who waits when the signal aborts, also a probe', async () => {
    const all = setUp();
    for (const kind of ['a', 'b', 'c'])
      await expect(all.gate.run(kind, signal, down)).rejects.toThrow('down');
    await all.clock.pass(2_000);
    const leaving = new AbortController();
    const probe = all.gate.run(
      'a',
      leaving.signal,
      () =>
        new Promise((_, reject) => {
          leaving.signal.addEventListener('abort', () =>
            reject(new Error('left')),
          );
        }),
    );
    await expect(all.gate.run('b', signal, up)).rejects.toThrow('down');
    leaving.abort(new Error('left'));
    await expect(probe).rejects.toThrow('left');
    const next = all.gate.run('c', signal, up);
    await all.clock.pass(0);
    await expect(next).resolves.toBe('up');
  });
});
