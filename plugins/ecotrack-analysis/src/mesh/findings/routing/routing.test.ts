import { ALL } from '../../../__testUtils__/allAnalyzers';
import { BROKEN, CLEAN } from '../../../__testUtils__/examples/routing';
import { summariesOf, toldOf } from '../../../__testUtils__/soundWorld';
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
