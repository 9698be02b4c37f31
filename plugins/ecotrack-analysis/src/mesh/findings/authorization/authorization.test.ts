import { BROKEN, CLEAN } from '../../../__testUtils__/examples/authorization';
import { itJudgesExamples } from '../../../__testUtils__/itJudgesExamples';
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
  itJudgesExamples(ANALYZERS, BROKEN, CLEAN);
});
