import type { Entity } from '@backstage/catalog-model';
import { TECHNOLOGIES } from '@ecotrack/backstage-plugin-platform-health-common';

/** Types of resources, as repositories declare them and as the catalog has those that run. */
const OF_RESOURCE: Record<string, string> = {
  database: 'postgres',
  'postgres-cluster': 'postgres',
  cache: 'redis',
  'redis-cluster': 'redis',
  'kafka-cluster': 'kafka',
  'kafka-topic': 'kafka',
  'consumer-group': 'kafka',
};

const OF_TAG: Record<string, string> = {
  postgresql: 'postgres',
  redis: 'redis',
  kafka: 'kafka',
};

/**
 * What an entity will probably show, so that its cards have their place while the answer is on its way. A wrong guess
 * moves the page once and says nothing about health.
 */
export function expectedTechnologies(entity: Entity): readonly string[] {
  if (entity.kind === 'Resource')
    return [OF_RESOURCE[String(entity.spec?.type)] ?? []].flat();
  if (entity.kind === 'System')
    return entity.relations?.some(({ type }) => type === 'hasPart')
      ? TECHNOLOGIES
      : [];
  const isDeployed = Object.keys(entity.metadata.annotations ?? {}).some(key =>
    key.startsWith('backstage.io/kubernetes-'),
  );
  const data = (entity.metadata.tags ?? []).flatMap(tag => OF_TAG[tag] ?? []);
  return [...data, ...(isDeployed ? ['application', 'mesh', 'delivery'] : [])];
}
