import type { Concern } from '../core/Concern';
import { dataScripts } from './data';
import { postgresDependencies } from './dependencies';
import { postgresClasses } from './java';
import {
  postgresEnvironment,
  postgresSettings,
  postgresTestSettings,
} from './settings';
import { migrations } from './sql';
import { postgresManifests } from './manifests';
import { postgresTests } from './tests';

/** Database of the service: schema, entities, and who may do what with them. */
export const postgres: Concern = {
  name: 'postgres',
  contributions(input) {
    const { service, platform } = input;
    if (!service.spec.postgres) return {};
    return {
      dependencies: postgresDependencies(platform),
      settings: [postgresSettings(service, service.spec.postgres)],
      testSettings: [postgresTestSettings(service)],
      environmentSettings: [postgresEnvironment(service, platform)],
      ...postgresManifests(input),
    };
  },
  files({ service }) {
    if (!service.spec.postgres) return [];
    return [
      ...migrations(service, service.spec.postgres),
      ...postgresClasses(service),
      ...postgresTests(service),
      ...dataScripts(service),
    ];
  },
};
