import { BROKEN, CLEAN } from '../../../__testUtils__/examples/routing';
import { itJudgesExamples } from '../../../__testUtils__/itJudgesExamples';
import { duplicateHosts } from './duplicateHosts';
import { faults } from './faults';
import { gatewayConflicts } from './gatewayConflicts';
import { gatewayHosts } from './gatewayHosts';
import { missingGateways } from './missingGateways';
import { missingHosts } from './missingHosts';
import { missingPorts } from './missingPorts';
import { missingSubsets } from './missingSubsets';
import { retries } from './retries';
import { routeWeights } from './routeWeights';
import { tokenRouting } from './tokenRouting';
import { unreachableRoutes } from './unreachableRoutes';

const ANALYZERS = [
  duplicateHosts,
  faults,
  gatewayConflicts,
  gatewayHosts,
  missingGateways,
  missingHosts,
  missingPorts,
  missingSubsets,
  retries,
  routeWeights,
  tokenRouting,
  unreachableRoutes,
];

describe('analyzers of routes', () => {
  itJudgesExamples(ANALYZERS, BROKEN, CLEAN);
});
