import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  parseResourceKey,
  resourceKey,
  type RunningResources,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { type EntityDefaults, resourceEntity } from '../entity/resourceEntity';

/** What is to change in the catalog. */
export interface Plan {
  readonly added: readonly Entity[];
  /** Refs. */
  readonly removed: readonly string[];
}

/**
 * Compares what runs with the entities that were made of it before. Removed is what a repository declares by now, and
 * what is gone from a cluster that told everything; of other clusters nothing is concluded from an absence.
 */
export function planOf(
  { resources, completeClusters }: RunningResources,
  made: ReadonlyMap<string, string | undefined>,
  defaults: EntityDefaults,
): Plan {
  const rows = new Map(
    resources.map(row => [resourceKey(row.resource), row] as const),
  );
  const added = resources
    .filter(row => row.declaredBy === undefined)
    .map(row => resourceEntity(row, rows, defaults));
  const kept = new Set(added.map(stringifyEntityRef));
  const isGone = (key: string | undefined): boolean => {
    const resource = key === undefined ? undefined : parseResourceKey(key);
    return (
      resource === undefined ||
      completeClusters.includes(resource.cluster) ||
      rows.has(resourceKey(resource))
    );
  };
  return {
    added,
    removed: [...made].flatMap(([ref, key]) =>
      !kept.has(ref) && isGone(key) ? [ref] : [],
    ),
  };
}
