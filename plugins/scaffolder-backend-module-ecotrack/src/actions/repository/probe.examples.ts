import { ORDER_ANSWERS, example } from '../exampleSteps';

export const examples = [
  example(
    'Look whether the repository may be created',
    'ecotrack:repository:probe',
    { answers: ORDER_ANSWERS },
  ),
];
