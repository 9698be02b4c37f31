import { ORDER_ANSWERS, example } from '../exampleSteps';

export const examples = [
  example(
    'Write the Applications of the order service',
    'ecotrack:gitops:register',
    {
      answers: ORDER_ANSWERS,
      targetPath: 'gitops',
    },
  ),
];
