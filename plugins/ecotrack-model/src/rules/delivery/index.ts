import { duplicateEnvironment, knownEnvironment } from './environments';
import { cpuOrder, memoryBounds, replicaOrder } from './sizing';

export const deliveryRules = [
  duplicateEnvironment,
  knownEnvironment,
  replicaOrder,
  cpuOrder,
  memoryBounds,
];
