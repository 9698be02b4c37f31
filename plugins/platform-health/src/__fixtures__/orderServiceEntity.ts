import type { Entity } from '@backstage/catalog-model';

/** order-service as the catalog has it. */
export const orderServiceEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'order-service',
    namespace: 'default',
    tags: ['java', 'postgresql', 'redis', 'kafka'],
    annotations: { 'backstage.io/kubernetes-id': 'order-service' },
  },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'group:default/orders-team',
    system: 'ecotrack',
  },
};
