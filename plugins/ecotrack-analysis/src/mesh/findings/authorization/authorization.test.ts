import { ALL } from '../../../__testUtils__/allAnalyzers';
import { BROKEN, CLEAN } from '../../../__testUtils__/examples/authorization';
import { summariesOf, toldOf } from '../../../__testUtils__/soundWorld';
import { authorizationHosts } from './authorizationHosts';
import { authorizationMethods } from './authorizationMethods';
import { authorizationSources } from './authorizationSources';
import { httpFieldsOnTcp } from './httpFieldsOnTcp';
import { principalsNeedMtls } from './principalsNeedMtls';

const ANALYZERS = [
  authorizationHosts,
  authorizationMethods,
  authorizationSources,
  httpFieldsOnTcp,
  principalsNeedMtls,
];

describe('analyzers of authorization', () => {
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
