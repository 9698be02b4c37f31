import { Config } from '@backstage/config';
import type { Platform } from '@ecotrack/model';
import {
  addressesOfClone,
  type Addresses,
} from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { readPlatform } from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import {
  readRepositories,
  type Repositories,
} from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';

/** What the operator configured for all actions. */
export interface Settings {
  readonly platform: Platform;
  readonly repositories: Repositories;
  /** Addresses of the GitOps repository. */
  readonly gitops: Addresses;
}

/** Reads the section `ecotrack`; throws a sentence when it contradicts itself or a rule. */
export function readSettings(config: Config): Settings {
  const platform = readPlatform(config);
  const repositories = readRepositories(config);
  const { repository } = platform.gitops;
  const gitops = addressesOfClone(repositories, repository);
  if (!gitops) {
    throw new Error(
      `ecotrack.platform.gitops.repository is ${repository}, but ecotrack.repositories names the forge ${repositories.baseUrl}. Both must be at one forge, because one publish action serves both: change one of them.`,
    );
  }
  return { platform, repositories, gitops };
}
