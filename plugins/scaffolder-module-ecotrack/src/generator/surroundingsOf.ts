import {
  addressesOf,
  readRepositories,
  sourceOf,
} from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import type { ConfigApi } from '@backstage/frontend-plugin-api';
import type { Surroundings } from './ServiceGenerator';

/** The platform and the repository's address as the actions will read them from the same configuration. */
export const surroundingsOf = (
  config: ConfigApi,
  name: string,
): Surroundings => ({
  platform: config.getOptional('ecotrack.platform'),
  source: sourceOf(addressesOf(readRepositories(config), name)),
});
