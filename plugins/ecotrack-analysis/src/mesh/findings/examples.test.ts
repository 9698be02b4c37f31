import { ALL } from '../../__testUtils__/allAnalyzers';
import { GROUPS } from '../../__testUtils__/examples';
import { summariesOf, toldOf } from '../../__testUtils__/soundWorld';

describe.each(GROUPS)('analyzers of %s', (_, { analyzers, broken, clean }) => {
  it('are asked where everything is asked', () => {
    expect(ALL).toEqual(expect.arrayContaining([...analyzers]));
  });

  it.each(broken)('tell %s', (expected, changes) => {
    expect(summariesOf(toldOf(analyzers, changes))).toContain(expected);
  });

  it.each(clean)('do not tell %s', (_what, changes) => {
    expect(toldOf(ALL, changes)).toEqual([]);
  });
});
