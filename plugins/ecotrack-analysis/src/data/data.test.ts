import { BROKEN, CLEAN } from '../__testUtils__/examples/data';
import { itJudgesExamples } from '../__testUtils__/itJudgesExamples';
import { DATA_CONFLICTS } from './conflicts';

describe('conflicts with data services', () => {
  itJudgesExamples(DATA_CONFLICTS, BROKEN, CLEAN);
});
