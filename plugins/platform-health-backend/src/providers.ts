import type { HealthProvider } from '@ecotrack/backstage-plugin-platform-health-node';
import { applicationProvider } from './application/provider';
import { deliveryProvider } from './delivery/provider';
import { kafkaProvider } from './kafka/provider';
import { meshProvider } from './mesh/provider';
import { postgresProvider } from './postgres/provider';
import { redisProvider } from './redis/provider';

/** The providers of the house, one for each technology. */
export const OWN_PROVIDERS: readonly HealthProvider[] = [
  applicationProvider,
  postgresProvider,
  redisProvider,
  kafkaProvider,
  meshProvider,
  deliveryProvider,
];
