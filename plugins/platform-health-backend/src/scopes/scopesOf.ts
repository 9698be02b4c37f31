import type { Scope } from '@ecotrack/backstage-plugin-platform-health-node';
import type { HealthConfig } from '../config/HealthConfig';
import type { CatalogEntry } from './CatalogEntry';
import type { IsDelivered } from './isDelivered';
import { judgedEnvironment } from './judgedEnvironment';

/** Entities by ref. */
export type Entries = ReadonlyMap<string, CatalogEntry>;

const TOPIC = /^(.+)-topic$/;

/** Name of the topic behind a Resource: as it says itself, or by its own name, as `order-events-topic` is `order-events`. */
const topicOf = (entry: CatalogEntry): string[] => {
  const name = entry.topic ?? TOPIC.exec(entry.name)?.[1];
  return entry.type === 'kafka-topic' && name ? [name] : [];
};

/** The component that something was declared with: itself, or the one beside it that depends on it. */
const ownerOf = (
  entry: CatalogEntry,
  entries: Entries,
): CatalogEntry | undefined =>
  entry.kind === 'component'
    ? entry
    : entry.usedBy
        .flatMap(ref => entries.get(ref) ?? [])
        .find(one => one.kind === 'component' && one.origin === entry.origin);

/** What the portal made of running resources itself tells nothing new of who uses them. */
const dataOf = (entry: CatalogEntry, entries: Entries): CatalogEntry[] =>
  [entry, ...entry.dependsOn.flatMap(ref => entries.get(ref) ?? [])].filter(
    one => one.kind === 'resource' && one.resource === undefined,
  );

/**
 * What a Component or Resource uses, one scope for each environment of the platform that it is delivered to. Clusters,
 * namespaces and the names of shared services are the operator's; what is used follows the catalog's relations. What
 * belongs to a service that was never delivered to an environment is not there yet, and in no scope.
 */
export function scopesOf(
  entry: CatalogEntry,
  entries: Entries,
  config: HealthConfig,
  isDelivered: IsDelivered = () => true,
): Scope[] {
  const { platform } = config;
  const owner = ownerOf(entry, entries);
  const data = dataOf(entry, entries);
  const isWorkload = entry.kind === 'component' && entry.runs;
  const [home] = platform.environments;
  return platform.environments
    .filter(({ name }) => owner?.environments?.includes(name) ?? true)
    .map(environment => {
      const isThere = (one: CatalogEntry) => {
        const service = ownerOf(one, entries)?.name;
        return !service || isDelivered(service, environment.name) !== false;
      };
      const used = isThere(entry) ? data.filter(isThere) : [];
      const topics = used.flatMap(topicOf);
      return {
        entityRef: entry.ref,
        environment: judgedEnvironment(environment, config),
        cluster: environment.cluster,
        namespace: environment.namespace,
        dataNamespace: environment.dataNamespace,
        trustDomain: environment.trustDomain,
        service: isWorkload ? entry.name : undefined,
        ...(used.some(one => one.type === 'database') && {
          postgres: {
            cluster: platform.postgres.cluster,
            service: owner?.name,
          },
        }),
        ...(used.some(one => one.type === 'cache') && {
          redis: { cluster: platform.redis.cluster },
        }),
        ...(topics.length > 0 && {
          kafka: {
            cluster: platform.kafka.cluster,
            topics,
            consumes: used
              .filter(one => one !== entry && one.origin !== entry.origin)
              .flatMap(topicOf),
          },
        }),
        ...(isWorkload && {
          argocd: {
            cluster: home.cluster,
            namespace: platform.gitops.argocdNamespace,
          },
        }),
      };
    });
}
