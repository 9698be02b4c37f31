import { ObjectStore } from '../../kubernetes';
import { NAME } from '../series/Labels';
import { matcher } from '../series/Matcher';
import { KnobBoard } from '../world/KnobBoard';
import { startScraping } from './startScraping';

const NOW = Date.UTC(2026, 10, 21, 12);

describe('startScraping', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOW }));
  afterEach(() => jest.useRealTimers());

  const start = () => {
    const store = new ObjectStore();
    store.create({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: {
        name: 'a',
        namespace: 'data',
        labels: { 'cnpg.io/cluster': 'pg' },
      },
      status: { capacity: { storage: '1Gi' } },
    });
    const knobs = new KnobBoard();
    const scraping = startScraping({ store, knobs, environments: [] });
    const used = () =>
      scraping.series.select([
        matcher(NAME, '=', 'kubelet_volume_stats_used_bytes'),
      ])[0];
    const times = () => used().times;
    const values = () => [...new Set(used().values)];
    return { scraping, store, knobs, times, values };
  };

  it('has twenty minutes of past, and scrapes every 15 seconds', () => {
    const { scraping, times } = start();
    expect(times()[0]).toBe(NOW - 20 * 60_000);
    expect(times()).toHaveLength(81);
    jest.advanceTimersByTime(45_000);
    expect(times().slice(-4)).toEqual(
      [0, 15_000, 30_000, 45_000].map(passed => NOW + passed),
    );
    scraping.close();
    jest.advanceTimersByTime(60_000);
    expect(times()).toHaveLength(84);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('keeps 70 minutes', () => {
    const { scraping, times } = start();
    jest.advanceTimersByTime(2 * 3600_000);
    expect(times()[0]).toBe(Date.now() - 70 * 60_000);
    scraping.close();
  });

  it('looks every second for half a minute when a knob was turned', () => {
    const { scraping, knobs, times } = start();
    jest.advanceTimersByTime(5_000);
    knobs.turn('postgres', 'data', { disk: 1 });
    expect(times().at(-1)).toBe(NOW + 5_000);
    jest.advanceTimersByTime(30_000);
    expect(times()).toHaveLength(81 + 1 + 30);
    jest.advanceTimersByTime(30_000);
    expect(times()).toHaveLength(81 + 1 + 30 + 2);
    scraping.close();
  });

  it('looks every second while pods change', () => {
    const { scraping, store, times } = start();
    const pod = { apiVersion: 'v1', kind: 'Pod' };
    for (let second = 0; second < 10; second += 1) {
      store.create({ ...pod, metadata: { name: `a-${second}` } });
      jest.advanceTimersByTime(500);
    }
    expect(times()).toHaveLength(81 + 5);
    scraping.close();
    store.create({ ...pod, metadata: { name: 'late' } });
    expect(jest.getTimerCount()).toBe(0);
  });

  it('forgets what a knob did when it is turned back', () => {
    const { scraping, knobs, times, values } = start();
    const calm = values();
    expect(calm).toHaveLength(1);
    knobs.turn('postgres', 'data', { disk: 1 });
    jest.advanceTimersByTime(60_000);
    expect(values()).toEqual([...calm, 1024 ** 3]);
    knobs.release('postgres', 'data');
    expect(values()).toEqual(calm);
    expect(times()[0]).toBe(Date.now() - 20 * 60_000);
    expect(times().at(-1)).toBe(Date.now());
    scraping.close();
  });
});
