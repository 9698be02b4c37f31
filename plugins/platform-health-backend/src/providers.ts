import type { HealthProvider } from '@ecotrack/backstage-plugin-platform-health-node';
import { kafkaProvider } from './kafka/provider';

/** The providers of the house, one for each technology. */
export const OWN_PROVIDERS: readonly HealthProvider[] = [kafkaProvider];
