import { ORDER_ANSWERS, example } from '../exampleSteps';

export const examples = [
  example('Generate the order service', 'ecotrack:service:generate', {
    answers: ORDER_ANSWERS,
    targetPath: 'service',
  }),
];
