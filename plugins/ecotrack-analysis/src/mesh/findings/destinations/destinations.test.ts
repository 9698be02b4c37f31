import { ALL } from '../../../__testUtils__/allAnalyzers';
import { BROKEN, CLEAN } from '../../../__testUtils__/examples/destinations';
import { summariesOf, toldOf } from '../../../__testUtils__/soundWorld';
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
