import {
  kafkaBootstrap,
  type Platform,
  type PlatformEnvironment,
} from '@ecotrack/model';
import type { SpringSettings } from '../../core/Contributions';

/** Brokers of one environment: TLS and SCRAM; login and certificate authority come as secrets. */
export const kafkaEnvironmentSettings = (
  platform: Platform,
  environment: PlatformEnvironment,
): SpringSettings => ({
  spring: {
    kafka: {
      'bootstrap-servers': kafkaBootstrap(platform, environment),
      security: { protocol: 'SASL_SSL' },
      ssl: { 'trust-store-type': 'PEM' },
      properties: { 'sasl.mechanism': 'SCRAM-SHA-512' },
    },
  },
});
