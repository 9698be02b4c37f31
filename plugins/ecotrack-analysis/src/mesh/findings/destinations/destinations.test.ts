import { BROKEN, CLEAN } from '../../../__testUtils__/examples/destinations';
import { itJudgesExamples } from '../../../__testUtils__/itJudgesExamples';
import { destinationHost } from './destinationHost';
import { duplicateRules } from './duplicateRules';
import { entryProtocols } from './entryProtocols';
import { leastConn } from './leastConn';
import { mtlsMismatch } from './mtlsMismatch';
import { overriddenMtls } from './overriddenMtls';
import { serviceEntries } from './serviceEntries';
import { subsets } from './subsets';
import { unverifiedTls } from './unverifiedTls';

const ANALYZERS = [
  destinationHost,
  duplicateRules,
  entryProtocols,
  leastConn,
  mtlsMismatch,
  overriddenMtls,
  serviceEntries,
  subsets,
  unverifiedTls,
];

describe('analyzers of destinations', () => {
  itJudgesExamples(ANALYZERS, BROKEN, CLEAN);
});
