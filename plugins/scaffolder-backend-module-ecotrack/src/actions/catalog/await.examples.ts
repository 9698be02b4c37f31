import { example } from '../exampleSteps';

export const examples = [
  example('Wait for the order service', 'ecotrack:entity:await', {
    entityRef: 'component:default/order-service',
  }),
];
