import { BROKEN, CLEAN } from '../../../__testUtils__/examples/gateways';
import { itJudgesExamples } from '../../../__testUtils__/itJudgesExamples';
import { gatewayPorts } from './gatewayPorts';
import { gatewaySelectors } from './gatewaySelectors';

const ANALYZERS = [gatewayPorts, gatewaySelectors];

describe('analyzers of Gateways', () => {
  itJudgesExamples(ANALYZERS, BROKEN, CLEAN);
});
