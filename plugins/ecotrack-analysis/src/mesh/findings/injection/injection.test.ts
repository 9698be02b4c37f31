import { ALL } from '../../../__testUtils__/allAnalyzers';
import { BROKEN, CLEAN } from '../../../__testUtils__/examples/injection';
import { summariesOf, toldOf } from '../../../__testUtils__/soundWorld';
import { injectionLabels } from './injectionLabels';
import { missingProxies } from './missingProxies';
import { proxyUser } from './proxyUser';
import { retiredImages } from './retiredImages';
import { servicePorts } from './servicePorts';
import { targetPorts } from './targetPorts';

const ANALYZERS = [
  injectionLabels,
  missingProxies,
  proxyUser,
  retiredImages,
  servicePorts,
  targetPorts,
];

describe('analyzers of injection', () => {
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
