import type { Entity } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Environment } from '@ecotrack/backstage-plugin-platform-health-node';
import { readHealthConfig } from '../config/readHealthConfig';
import { Providers } from '../engine/Providers';
import { OWN_PROVIDERS } from '../providers';
import { catalogEntry } from './CatalogEntry';
import { subjectTable } from './SubjectTable';

/** What is judged for an entity in one environment. */
export interface JudgedResource {
  readonly resource: ResourceRef;
  readonly environment: Environment;
  /** Thresholds in place of the rules' own, by rule id. */
  readonly thresholds: Readonly<Record<string, number>>;
}

/**
 * What would be judged for entities as the catalog gives them, by entity ref: everything that their questions to
 * clusters are made of. Asks nobody; services count as delivered everywhere. Throws InputError for a wrong
 * configuration.
 */
export function resourcesOfEntities(
  entities: readonly Entity[],
  config: Config,
): ReadonlyMap<string, readonly JudgedResource[]> {
  const providers = new Providers();
  OWN_PROVIDERS.forEach(one => providers.add(one));
  const table = subjectTable(
    new Map(entities.map(catalogEntry).map(entry => [entry.ref, entry])),
    {
      providers,
      config: readHealthConfig(config),
      isDelivered: () => true,
    },
  );
  return new Map(
    [...table.entities].map(([ref, { subjects }]) => [
      ref,
      subjects.map(({ resource, environment, profile }) => ({
        resource,
        environment,
        thresholds: profile.thresholds,
      })),
    ]),
  );
}
