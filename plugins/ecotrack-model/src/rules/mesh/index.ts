import { faultEnvironment } from './faults';
import { duplicateHost, hostDomain, publicHostOnly } from './hosts';
import { offeredOperation } from './operations';

export const meshRules = [
  duplicateHost,
  publicHostOnly,
  hostDomain,
  offeredOperation,
  faultEnvironment,
];
