import { ORDER_ANSWERS, example } from '../exampleSteps';

export const examples = [
  example('Publish the repository', 'ecotrack:repository:publish', {
    answers: ORDER_ANSWERS,
  }),
];
