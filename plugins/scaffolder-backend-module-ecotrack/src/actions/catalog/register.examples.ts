import { example } from '../exampleSteps';

export const examples = [
  example('Register the order service', 'ecotrack:entity:register', {
    catalogInfoUrl:
      'https://github.com/ecotrack/order-service/blob/main/catalog-info.yaml',
  }),
];
