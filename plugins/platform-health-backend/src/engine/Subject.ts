import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import { resourceKey } from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  Environment,
  ResourceType,
} from '@ecotrack/backstage-plugin-platform-health-node';
import type { Profile } from '../scopes/profileOf';

/** One resource to be judged with one set of thresholds. */
export interface Subject {
  readonly key: string;
  readonly resource: ResourceRef;
  readonly environment: Environment;
  readonly type: ResourceType;
  readonly profile: Profile;
}

/** The subject as one text; the same resource is judged once for each set of thresholds. */
export const subjectKey = (resource: ResourceRef, profile: string): string =>
  profile ? `${resourceKey(resource)}#${profile}` : resourceKey(resource);
