import type { Scope } from '@ecotrack/backstage-plugin-platform-health-node';
import type { HealthConfig } from '../config/HealthConfig';
import type { CatalogEntry } from './CatalogEntry';

/** Entities by ref. */
export type Entries = ReadonlyMap<string, CatalogEntry>;

const TOPIC = /^(.+)-topic$/;

/** Name of the topic behind a Resource, as the generator names it: `order-events-topic` is `order-events`. */
const topicOf = (entry: CatalogEntry): string[] => {
  const name = TOPIC.exec(entry.name)?.[1];
  return entry.type === 'kafka-topic' && name ? [name] : [];
};

/** What the portal made of running resources itself tells nothing new of who uses them. */
function uses(entry: CatalogEntry, entries: Entries) {
  const data = [
    entry,
    ...entry.dependsOn.flatMap(ref => entries.get(ref) ?? []),
  ].filter(one => one.kind === 'resource' && one.resource === undefined);
  const topics = data.flatMap(topicOf);
  return {
    postgres: data.some(one => one.type === 'database'),
    redis: data.some(one => one.type === 'cache'),
    topics,
    consumes: data
      .filter(one => one !== entry && one.origin !== entry.origin)
      .flatMap(topicOf),
  };
}

/** The service that a database belongs to: the component that depends on it and was declared with it. */
function serviceOf(entry: CatalogEntry, entries: Entries): string | undefined {
  if (entry.kind === 'component') return entry.name;
  const owner = [...entries.values()].find(
    one =>
      one.kind === 'component' &&
      one.origin === entry.origin &&
      one.dependsOn.includes(entry.ref),
  );
  return owner?.name;
}

/**
 * What a Component or Resource uses, one scope for each environment of the platform that it is delivered to. Clusters,
 * namespaces and the names of shared services are the operator's; what is used follows the catalog's relations.
 */
export function scopesOf(
  entry: CatalogEntry,
  entries: Entries,
  config: HealthConfig,
): Scope[] {
  const { platform, production } = config;
  const used = uses(entry, entries);
  const isWorkload = entry.kind === 'component' && entry.runs;
  const [home] = platform.environments;
  return platform.environments
    .filter(one => entry.environments?.includes(one.name) ?? true)
    .map(environment => ({
      entityRef: entry.ref,
      environment: {
        name: environment.name,
        isProduction: production.has(environment.name),
      },
      cluster: environment.cluster,
      namespace: environment.namespace,
      dataNamespace: environment.dataNamespace,
      trustDomain: environment.trustDomain,
      service: isWorkload ? entry.name : undefined,
      ...(used.postgres && {
        postgres: {
          cluster: platform.postgres.cluster,
          service: serviceOf(entry, entries),
        },
      }),
      ...(used.redis && { redis: { cluster: platform.redis.cluster } }),
      ...(used.topics.length > 0 && {
        kafka: {
          cluster: platform.kafka.cluster,
          topics: used.topics,
          consumes: used.consumes,
        },
      }),
      ...(isWorkload && {
        argocd: {
          cluster: home.cluster,
          namespace: platform.gitops.argocdNamespace,
        },
      }),
    }));
}
