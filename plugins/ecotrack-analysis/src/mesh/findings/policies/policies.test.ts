import { ALL } from '../../../__testUtils__/allAnalyzers';
import { BROKEN, CLEAN } from '../../../__testUtils__/examples/policies';
import { summariesOf, toldOf } from '../../../__testUtils__/soundWorld';
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
