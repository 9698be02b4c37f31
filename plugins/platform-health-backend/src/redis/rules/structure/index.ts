import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { exporterOff } from './exporterOff';
import { failoverMissing } from './failoverMissing';
import { master } from './master';
import { notCreated } from './notCreated';
import { notHealthy } from './notHealthy';
import { reconciliationSkipped } from './reconciliationSkipped';
import { rollout } from './rollout';
import { sentinelQuorum, sentinelsReady } from './sentinels';
import { serversReady } from './serversReady';

/** What the objects tell; the gates first. */
export const structureRules: readonly Rule[] = [
  failoverMissing,
  notCreated,
  reconciliationSkipped,
  master,
  serversReady,
  sentinelQuorum,
  sentinelsReady,
  rollout,
  notHealthy,
  exporterOff,
];
