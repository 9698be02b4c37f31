import { ALL } from '../../../__testUtils__/allAnalyzers';
import { BROKEN, CLEAN } from '../../../__testUtils__/examples/ambient';
import { summariesOf, toldOf } from '../../../__testUtils__/soundWorld';
import { ambientPolicies } from './ambientPolicies';
import { waypoints } from './waypoints';

const ANALYZERS = [ambientPolicies, waypoints];

describe('analyzers of ambient mode', () => {
  it('are asked where everything is asked', () => {
    expect(ALL).toEqual(expect.arrayContaining(ANALYZERS));
  });

  it.each(BROKEN)('tell %s', (expected, changes) => {
    expect(summariesOf(toldOf(ANALYZERS, changes))).toContain(expected);
  });

  it.each(CLEAN)('do not tell %s', (_what, changes) => {
    expect(toldOf(ALL, changes)).toEqual([]);
  });
});
