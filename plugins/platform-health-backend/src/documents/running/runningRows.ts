import {
  resourceKey,
  type ResourceRef,
  type RunningResourceRow,
} from '@ecotrack/backstage-plugin-platform-health-common';
import {
  cacheResource,
  databaseResource,
  topicResource,
} from '@ecotrack/model';
import type { BoardReport } from '../../engine/ReportBoard';
import type { CatalogEntry } from '../../scopes/CatalogEntry';
import type { SubjectTable } from '../../scopes/SubjectTable';
import type { WhatRuns } from './whatRuns';

/** Names of the platform's shared data services, by technology. */
export type SharedServices = Readonly<Record<string, string>>;

const SHARED_TYPES = ['cluster', 'failover'];

/** Type and name that a repository gives the entity of something that runs, as the model has it. */
function declaredAs({ technology, type, name }: ResourceRef) {
  const named = { metadata: { name } };
  switch (`${technology}:${type}`) {
    case 'postgres:database':
      return { type: 'database', name: databaseResource(named) };
    case 'redis:failover':
      return { type: 'cache', name: cacheResource(named) };
    case 'kafka:topic':
      return { type: 'kafka-topic', name: topicResource(name) };
    default:
      return undefined;
  }
}

/** Entity names differ by more than their case. */
const declaredKey = (of: { readonly type?: string; readonly name: string }) =>
  `${of.type} ${of.name}`.toLowerCase();

/** The value that all have, if there is one. */
function common(values: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}

/** What runs, with what the catalog and the verdicts say of it. */
export function runningRows(
  resources: WhatRuns['resources'],
  table: SubjectTable,
  shared: SharedServices,
  reportOf: (key: string) => BoardReport | undefined,
): RunningResourceRow[] {
  const entries = [...table.entities.values()].map(one => one.entry);
  const declared = new Map<string, CatalogEntry>();
  const standIns = new Map<string, string>();
  const components = new Map<string, CatalogEntry>();
  for (const entry of entries)
    if (entry.resource !== undefined) standIns.set(entry.resource, entry.ref);
    else if (entry.kind === 'resource') declared.set(declaredKey(entry), entry);
    else if (entry.kind === 'component') components.set(entry.name, entry);

  return resources.map(({ resource, partOf, environment, service }) => {
    const key = resourceKey(resource);
    const name = declaredAs(resource);
    const declaredBy = name && declared.get(declaredKey(name));
    const users = new Set(
      (table.dependents.get(key) ?? []).flatMap(ref => {
        const entry = table.entities.get(ref)?.entry;
        return entry && entry.kind !== 'system' && entry.resource === undefined
          ? [entry]
          : [];
      }),
    );
    const owner = service !== undefined && components.get(service);
    if (owner) users.add(owner);
    const about = declaredBy ? [declaredBy] : [...users];
    const report = reportOf(key)?.report;
    return {
      resource,
      environment,
      isShared:
        SHARED_TYPES.includes(resource.type) &&
        shared[resource.technology] === resource.name,
      entityRefs: [...users].map(one => one.ref),
      declaredBy: declaredBy?.ref,
      standIn: standIns.get(key),
      owner: common(about.map(one => one.owner)),
      system: common(about.map(one => one.system)),
      dependsOn: partOf.map(resourceKey),
      state: report?.state,
      sentence: report?.sentence,
    };
  });
}
