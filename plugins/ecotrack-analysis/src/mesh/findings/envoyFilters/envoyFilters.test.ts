import { BROKEN, CLEAN } from '../../../__testUtils__/examples/envoyFilters';
import { itJudgesExamples } from '../../../__testUtils__/itJudgesExamples';
import { ignoredPatches } from './ignoredPatches';
import { relativePatches } from './relativePatches';

const ANALYZERS = [ignoredPatches, relativePatches];

describe('analyzers of EnvoyFilters', () => {
  itJudgesExamples(ANALYZERS, BROKEN, CLEAN);
});
