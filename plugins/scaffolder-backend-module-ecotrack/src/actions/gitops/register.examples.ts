import { ORDER_ANSWERS, example } from '../exampleSteps';

export const examples = [
  example(
    'Write the Applications of the order service into a checkout',
    'ecotrack:gitops:register',
    { answers: ORDER_ANSWERS, targetPath: 'gitops' },
  ),
  example(
    'Write them apart from the checkout, to push or propose nothing else',
    'ecotrack:gitops:register',
    {
      answers: ORDER_ANSWERS,
      checkoutPath: 'gitops-checkout',
      targetPath: 'gitops',
    },
  ),
];
