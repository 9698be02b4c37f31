import { example } from '../exampleSteps';

export const examples = [
  example('Push the registered Applications', 'ecotrack:gitops:push', {
    sourcePath: 'gitops',
    message: 'Register order-service',
  }),
];
