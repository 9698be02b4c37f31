import { ALL } from '../../../__testUtils__/allAnalyzers';
import { BROKEN, CLEAN } from '../../../__testUtils__/examples/annotations';
import { summariesOf, toldOf } from '../../../__testUtils__/soundWorld';
import { alphaAnnotations } from './alphaAnnotations';
import { deprecatedAnnotations } from './deprecatedAnnotations';
import { invalidAnnotations } from './invalidAnnotations';
import { misplacedAnnotations } from './misplacedAnnotations';
import { misusedLabels } from './misusedLabels';
import { unknownAnnotations } from './unknownAnnotations';

const ANALYZERS = [
  alphaAnnotations,
  deprecatedAnnotations,
  invalidAnnotations,
  misplacedAnnotations,
  misusedLabels,
  unknownAnnotations,
];

describe('analyzers of annotations and labels', () => {
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
