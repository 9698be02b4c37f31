import type { Concern } from '../core/Concern';
import { buildFiles } from './build';
import { applicationClasses } from './classes';
import { applicationSettings, environmentSettings } from './config/settings';
import { managedSettingsYaml, settingsYaml } from './config/applicationYaml';
import { applicationDependencies } from './dependencies';
import { applicationTests } from './tests';

/** The Spring Boot application around what is stored: build, API, security, settings, tests. */
export const application: Concern = {
  name: 'application',
  contributions({ service, platform }) {
    return {
      dependencies: applicationDependencies(service, platform),
      settings: [applicationSettings(service, platform)],
      environmentSettings: [environmentSettings(platform)],
    };
  },
  files(input, plan) {
    return [
      ...buildFiles(input, plan),
      {
        path: 'src/main/resources/application.yaml',
        content: settingsYaml(plan.settings),
        class: 'structured',
        purpose: 'Settings that hold everywhere, with defaults for a laptop.',
      },
      {
        path: 'src/test/resources/application-it.yaml',
        content: managedSettingsYaml(plan.testSettings),
        class: 'managed',
        purpose: 'Settings of tests with servers, named ones or containers.',
      },
      ...applicationClasses(input.service),
      ...applicationTests(input),
    ];
  },
};
