import { ALL } from '../__testUtils__/allAnalyzers';
import { BROKEN, CLEAN } from '../__testUtils__/examples/data';
import { summariesOf, toldOf } from '../__testUtils__/soundWorld';
import { DATA_CONFLICTS } from './conflicts';

describe('conflicts with data services', () => {
  it.each(BROKEN)('tell %s', (expected, changes) => {
    expect(summariesOf(toldOf(DATA_CONFLICTS, changes))).toContain(expected);
  });

  it.each(CLEAN)('do not tell %s', (_what, changes) => {
    expect(toldOf(ALL, changes)).toEqual([]);
  });
});
