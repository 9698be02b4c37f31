import type { EntityHealth } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Loaded } from './Loaded';
import type { Load } from './sharedDocument';
import { useLive } from './useLive';

const loadEntityHealth: Load<EntityHealth | undefined> = (
  api,
  entityRef,
  signal,
) => api.entityHealth(entityRef, { signal });

/** Health of an entity, live; its value is undefined when the entity uses nothing that is watched. */
export const useEntityHealth = (
  entityRef: string,
): Loaded<EntityHealth | undefined> => useLive(loadEntityHealth, entityRef);
