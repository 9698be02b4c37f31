import { ORDER_ANSWERS, example } from '../exampleSteps';

/** Each of the concern actions is shown on the order service. */
export const concernExamples = (id: string) => [
  example('Add this part of the order service to the workspace', id, {
    answers: ORDER_ANSWERS,
    targetPath: 'order-service',
  }),
];
