import { ALL } from '../../../__testUtils__/allAnalyzers';
import { BROKEN, CLEAN } from '../../../__testUtils__/examples/envoyFilters';
import { summariesOf, toldOf } from '../../../__testUtils__/soundWorld';
import { ignoredPatches } from './ignoredPatches';
import { relativePatches } from './relativePatches';

const ANALYZERS = [ignoredPatches, relativePatches];

describe('analyzers of EnvoyFilters', () => {
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
