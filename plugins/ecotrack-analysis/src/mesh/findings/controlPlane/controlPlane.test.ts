import { BROKEN, CLEAN } from '../../../__testUtils__/examples/controlPlane';
import { itJudgesExamples } from '../../../__testUtils__/itJudgesExamples';
import { gatewayApiVersions } from './gatewayApiVersions';
import { jwksFetch } from './jwksFetch';

const ANALYZERS = [gatewayApiVersions, jwksFetch];

describe('analyzers of the control plane', () => {
  itJudgesExamples(ANALYZERS, BROKEN, CLEAN);
});
