import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { EntityDefaults } from '../entity/resourceEntity';

const ROOT = 'platformHealth.catalog';

const EVERY_30_SECONDS: SchedulerServiceTaskScheduleDefinition = {
  frequency: { seconds: 30 },
  timeout: { seconds: 30 },
  // The catalog itself is asked too, and must be up.
  initialDelay: { seconds: 15 },
};

export interface CatalogConfig {
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly defaults: EntityDefaults;
}

/** Reads a ref as the catalog writes it. */
function refAt(
  config: RootConfigService,
  key: 'owner' | 'system',
  kind: string,
): string | undefined {
  const text = config.getOptionalString(`${ROOT}.${key}`);
  if (text === undefined) return undefined;
  try {
    return stringifyEntityRef(parseEntityRef(text, { defaultKind: kind }));
  } catch (error) {
    throw new InputError(`${ROOT}.${key} must be an entity ref`, error);
  }
}

/** Reads `platformHealth.catalog`; throws InputError with the key that is wrong. */
export function readCatalogConfig(config: RootConfigService): CatalogConfig {
  const schedule = config.getOptionalConfig(`${ROOT}.schedule`);
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : EVERY_30_SECONDS,
    defaults: {
      owner: refAt(config, 'owner', 'group') ?? 'group:default/platform-team',
      system: refAt(config, 'system', 'system'),
    },
  };
}
