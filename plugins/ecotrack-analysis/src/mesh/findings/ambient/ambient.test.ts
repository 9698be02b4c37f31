import { BROKEN, CLEAN } from '../../../__testUtils__/examples/ambient';
import { itJudgesExamples } from '../../../__testUtils__/itJudgesExamples';
import { ambientPolicies } from './ambientPolicies';
import { waypoints } from './waypoints';

const ANALYZERS = [ambientPolicies, waypoints];

describe('analyzers of ambient mode', () => {
  itJudgesExamples(ANALYZERS, BROKEN, CLEAN);
});
