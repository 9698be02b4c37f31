import { parseEntityRef } from '@backstage/catalog-model';

/** An entity as the reader calls it: `order-service` for `component:default/order-service`. */
export const shortName = (entityRef: string): string =>
  parseEntityRef(entityRef).name;
