import { BROKEN, CLEAN } from '../../../__testUtils__/examples/policies';
import { itJudgesExamples } from '../../../__testUtils__/itJudgesExamples';
import { gatewaySelection } from './gatewaySelection';
import { overlappingPolicies } from './overlappingPolicies';
import { peerAuthentications } from './peerAuthentications';
import { sidecarHosts } from './sidecarHosts';
import { statusConditions } from './statusConditions';
import { telemetryProviders } from './telemetryProviders';
import { tokenNotDemanded } from './tokenNotDemanded';
import { unmatchedSelectors } from './unmatchedSelectors';

const ANALYZERS = [
  gatewaySelection,
  overlappingPolicies,
  peerAuthentications,
  sidecarHosts,
  statusConditions,
  telemetryProviders,
  tokenNotDemanded,
  unmatchedSelectors,
];

describe('analyzers of policies', () => {
  itJudgesExamples(ANALYZERS, BROKEN, CLEAN);
});
