import { byWorst, HEALTH_STATES, isWorse, worstState } from './state';

describe('states', () => {
  it('lets the worst win', () => {
    expect(worstState(['healthy', 'degraded', 'unknown'])).toBe('degraded');
    expect(worstState(['healthy', 'unknown', 'progressing'])).toBe('unknown');
    expect(worstState(['suspended', 'healthy'])).toBe('suspended');
    expect(worstState([])).toBe('healthy');
  });

  it('never calls the unknown better than anything fine', () => {
    for (const fine of ['healthy', 'suspended', 'progressing'] as const)
      expect(isWorse('unknown', fine)).toBe(true);
  });

  it('sorts the worst first', () => {
    const sorted = HEALTH_STATES.map(state => ({ state })).sort(byWorst);
    expect(sorted.map(({ state }) => state)).toEqual(
      [...HEALTH_STATES].reverse(),
    );
  });
});
