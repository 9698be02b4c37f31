import type { Concern } from '../core/Concern';
import { kafkaFiles } from './files';
import { kafkaManifests } from './manifests';
import { kafkaDependencies } from './settings/dependencies';
import { kafkaEnvironmentSettings } from './settings/environmentSettings';
import { kafkaSettings } from './settings/settings';

/** Events: published through an outbox, consumed idempotently. */
export const kafka: Concern = {
  name: 'kafka',
  contributions(input) {
    const { service, platform } = input;
    if (!service.spec.kafka) return {};
    return {
      ...kafkaManifests(input),
      dependencies: kafkaDependencies(service),
      settings: [kafkaSettings(service)],
      testSettings: [
        {
          spring: {
            kafka: {
              'bootstrap-servers': ['${IT_KAFKA_BROKERS:localhost:9092}'],
            },
          },
        },
      ],
      environmentSettings: [
        environment => kafkaEnvironmentSettings(platform, environment),
      ],
    };
  },
  files: ({ service }) => kafkaFiles(service),
};
