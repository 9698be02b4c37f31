import { parseResourceKey } from '@ecotrack/backstage-plugin-platform-health-common';
import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Environment } from '@ecotrack/backstage-plugin-platform-health-node';
import type { HealthConfig } from '../config/HealthConfig';
import type { Providers } from '../engine/Providers';
import { Subject, subjectKey } from '../engine/Subject';
import type { CatalogEntry } from './CatalogEntry';
import { Profile, profileOf } from './profileOf';
import type { IsDelivered } from './isDelivered';
import { judgedEnvironment } from './judgedEnvironment';
import { Entries, scopesOf } from './scopesOf';

/** Subjects of one entity, in the environments it is delivered to. */
export interface EntitySubjects {
  readonly entry: CatalogEntry;
  readonly subjects: readonly Subject[];
  /** Thresholds that the entity asked for and did not get. */
  readonly refused: readonly string[];
}

/** Who depends on what: the catalog's entities, and the subjects to be judged for them. */
export interface SubjectTable {
  readonly entities: ReadonlyMap<string, EntitySubjects>;
  readonly subjects: ReadonlyMap<string, Subject>;
  /** Refs of the entities that depend on a subject. */
  readonly dependents: ReadonlyMap<string, readonly string[]>;
}

const TECHNOLOGY_OF_DELIVERY = 'delivery';

/** Builds the table of what the catalog has now. */
export function subjectTable(
  entries: Entries,
  options: {
    readonly providers: Providers;
    readonly config: HealthConfig;
    readonly isDelivered: IsDelivered;
  },
): SubjectTable {
  const { providers, config, isDelivered } = options;
  const rules = providers.rules();
  const subjects = new Map<string, Subject>();

  const subjectOf = (
    resource: ResourceRef,
    environment: Environment,
    profile: Profile,
  ): Subject[] => {
    const key = subjectKey(resource, profile.name);
    const type = providers.resourceType(resource.technology, resource.type);
    if (!type) return [];
    const subject = subjects.get(key) ?? {
      key,
      resource,
      environment,
      type,
      profile,
    };
    subjects.set(key, subject);
    return [subject];
  };

  const environmentOf = ({ cluster, namespace }: ResourceRef) => {
    const found = config.platform.environments.find(
      one =>
        one.cluster === cluster &&
        [one.namespace, one.dataNamespace].includes(namespace),
    );
    return found && judgedEnvironment(found, config);
  };

  const ofRunning = (key: string, profile: Profile): Subject[] => {
    const resource = parseResourceKey(key);
    const environment = resource && environmentOf(resource);
    return environment ? subjectOf(resource, environment, profile) : [];
  };

  const ofScopes = (entry: CatalogEntry, profile: Profile): Subject[] =>
    scopesOf(entry, entries, config, isDelivered).flatMap(scope =>
      providers
        .all()
        .filter(
          ({ technology }) =>
            technology === TECHNOLOGY_OF_DELIVERY ||
            !scope.service ||
            isDelivered(scope.service, scope.environment.name) !== false,
        )
        .flatMap(provider => provider.resourcesOf(scope))
        .flatMap(resource => subjectOf(resource, scope.environment, profile)),
    );

  const entities = new Map<string, EntitySubjects>();
  for (const entry of entries.values()) {
    if (entry.kind === 'system') continue;
    const profile = profileOf(entry, rules, config);
    entities.set(entry.ref, {
      entry,
      subjects: entry.resource
        ? ofRunning(entry.resource, profile)
        : ofScopes(entry, profile),
      refused: profile.refused,
    });
  }
  for (const entry of entries.values())
    if (entry.kind === 'system') {
      const parts = entry.parts.flatMap(
        ref => entities.get(ref)?.subjects ?? [],
      );
      entities.set(entry.ref, {
        entry,
        subjects: [...new Map(parts.map(one => [one.key, one])).values()],
        refused: [],
      });
    }
  return { entities, subjects, dependents: dependentsOf(entities) };
}

function dependentsOf(
  entities: ReadonlyMap<string, EntitySubjects>,
): ReadonlyMap<string, readonly string[]> {
  const dependents = new Map<string, string[]>();
  for (const [ref, { subjects }] of entities)
    for (const { key } of subjects) {
      const refs = dependents.get(key);
      if (refs) refs.push(ref);
      else dependents.set(key, [ref]);
    }
  return dependents;
}
