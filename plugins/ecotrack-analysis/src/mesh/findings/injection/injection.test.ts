import { BROKEN, CLEAN } from '../../../__testUtils__/examples/injection';
import { itJudgesExamples } from '../../../__testUtils__/itJudgesExamples';
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
  itJudgesExamples(ANALYZERS, BROKEN, CLEAN);
});
