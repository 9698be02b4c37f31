import {
  canaryReplicas,
  canaryUnavailable,
  canaryWithoutCallers,
} from './canary';
import { duplicateEnvironment, knownEnvironment } from './environments';
import { lagWithoutTopics } from './metric';
import { quota } from './quota';
import { cpuOrder, memoryBounds, replicaOrder } from './sizing';

export const deliveryRules = [
  duplicateEnvironment,
  knownEnvironment,
  replicaOrder,
  cpuOrder,
  memoryBounds,
  lagWithoutTopics,
  quota,
  canaryUnavailable,
  canaryWithoutCallers,
  canaryReplicas,
];
