import { ORDER_ANSWERS, example } from '../exampleSteps';

export const examples = [
  example('Check the answers of the form', 'ecotrack:service:validate', {
    answers: ORDER_ANSWERS,
  }),
];
