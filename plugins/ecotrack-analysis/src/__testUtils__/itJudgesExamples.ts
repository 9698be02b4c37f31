import type { Analyzer } from '../mesh/findings/Analyzer';
import { ALL } from './allAnalyzers';
import type { Example } from './examples/parts';
import { summariesOf, toldOf } from './soundWorld';

/**
 * Tests of analyzers by changes of a sound world. Broken: what is told first, as `summariesOf` writes it; clean: what
 * may look broken, of which nobody may tell anything.
 */
export function itJudgesExamples(
  analyzers: readonly Analyzer[],
  broken: readonly Example[],
  clean: readonly Example[],
) {
  it('are asked where everything is asked', () => {
    expect(ALL).toEqual(expect.arrayContaining([...analyzers]));
  });

  it.each(broken)('tell %s', (expected, changes) => {
    const told = toldOf(analyzers, changes);
    expect(summariesOf(told)).toContain(expected);
    for (const { sentence } of told) expect(sentence).toMatch(/^[A-Z].*\S\.$/);
  });

  it.each(clean)('do not tell %s', (_what, changes) => {
    expect(toldOf(ALL, changes)).toEqual([]);
  });
}
