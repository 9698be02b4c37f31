import { BROKEN, CLEAN } from '../../../__testUtils__/examples/annotations';
import { itJudgesExamples } from '../../../__testUtils__/itJudgesExamples';
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
  itJudgesExamples(ANALYZERS, BROKEN, CLEAN);
});
