import { parseEntityRef } from '@backstage/catalog-model';

/** Path of an entity's documents: `/entities/component/default/order-service`. */
export function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}
