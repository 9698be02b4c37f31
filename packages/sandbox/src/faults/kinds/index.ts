import type { Fault } from '../Fault';
import { applicationFaults } from './application';
import { clusterFaults } from './cluster';
import { deliveryFaults } from './delivery';
import { kafkaFaults } from './kafka';
import { meshFaults } from './mesh';
import { postgresFaults } from './postgres';
import { redisFaults } from './redis';
import { securityFaults } from './security';

/** All that can be switched on. */
export const FAULTS: readonly Fault[] = [
  ...postgresFaults,
  ...redisFaults,
  ...kafkaFaults,
  ...meshFaults,
  ...securityFaults,
  ...applicationFaults,
  ...deliveryFaults,
  ...clusterFaults,
];
