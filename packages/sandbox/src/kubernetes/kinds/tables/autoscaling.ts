import { convertAutoscaler } from '../convertAutoscaler';
import { resourceKinds } from '../ResourceKind';

/** autoscaling/v2 and v1, and the disruption budgets of policy/v1. */
export const autoscalingKinds = [
  ...resourceKinds('autoscaling', [
    {
      kind: 'HorizontalPodAutoscaler',
      plural: 'horizontalpodautoscalers',
      versions: ['v2', 'v1'],
      shortNames: ['hpa'],
      categories: ['all'],
      convert: convertAutoscaler,
    },
  ]),
  ...resourceKinds('policy', [
    {
      kind: 'PodDisruptionBudget',
      plural: 'poddisruptionbudgets',
      shortNames: ['pdb'],
    },
  ]),
];
