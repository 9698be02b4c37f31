import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { poolerClients } from './poolerClients';
import { poolerInstances } from './poolerInstances';
import { poolerPaused } from './poolerPaused';
import { poolerWaiting } from './poolerWaiting';
import { poolSaturation } from './poolSaturation';

/** What the PgBouncers in front of the cluster tell. */
export const poolerRules: readonly Rule[] = [
  poolerInstances,
  poolerPaused,
  poolSaturation,
  poolerClients,
  poolerWaiting,
];
