import type { Entity } from '@backstage/catalog-model';

/** Types of resources as the generator writes them. */
const OF_RESOURCE: Record<string, readonly string[]> = {
  database: ['postgres'],
  cache: ['redis'],
  'kafka-topic': ['kafka'],
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
    return OF_RESOURCE[String(entity.spec?.type)] ?? [];
  const isDeployed = Object.keys(entity.metadata.annotations ?? {}).some(key =>
    key.startsWith('backstage.io/kubernetes-'),
  );
  const data = (entity.metadata.tags ?? []).flatMap(tag => OF_TAG[tag] ?? []);
  return [...data, ...(isDeployed ? ['application', 'mesh', 'delivery'] : [])];
}
