import { ALL } from '../../../__testUtils__/allAnalyzers';
import { BROKEN, CLEAN } from '../../../__testUtils__/examples/gateways';
import { summariesOf, toldOf } from '../../../__testUtils__/soundWorld';
import { gatewayPorts } from './gatewayPorts';
import { gatewaySelectors } from './gatewaySelectors';

const ANALYZERS = [gatewayPorts, gatewaySelectors];

describe('analyzers of Gateways', () => {
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
