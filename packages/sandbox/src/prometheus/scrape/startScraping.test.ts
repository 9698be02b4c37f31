import { ObjectStore } from '../../kubernetes';
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
      metadata: { name: 'a', namespace: 'data' },
      status: { capacity: { storage: '1Gi' } },
    });
    const knobs = new KnobBoard();
    const scraping = startScraping({ store, knobs, environments: [] });
    const times = () => scraping.series.select([])[0].times;
    return { scraping, knobs, times };
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
});
