import { ORDER_ANSWERS, example } from '../exampleSteps';

export const examples = [
  example('Deliver the order service', 'ecotrack:gitops:deliver', {
    answers: ORDER_ANSWERS,
  }),
];
