import type { Concern } from '../core/Concern';
import { kafkaFiles } from './files';
import { kafkaTests } from './tests/kafkaTests';
import { kafkaManifests } from './manifests';
import { kafkaDependencies } from './settings/dependencies';
import { kafkaEnvironmentSettings } from './settings/environmentSettings';
import { kafkaTestSettings } from './settings/testSettings';
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
      testSettings: [kafkaTestSettings],
      environmentSettings: [
        environment => kafkaEnvironmentSettings(platform, environment),
      ],
    };
  },
  files: ({ service }) => [...kafkaFiles(service), ...kafkaTests(service)],
};
