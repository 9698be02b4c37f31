import { convertAutoscaler } from '../convertAutoscaler';
import { resourceKinds } from '../ResourceKind';

/** autoscaling/v2 and v1, the disruption budgets of policy/v1 and the priorities of scheduling.k8s.io/v1. */
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
  ...resourceKinds('scheduling.k8s.io', [
    {
      kind: 'PriorityClass',
      plural: 'priorityclasses',
      namespaced: false,
      shortNames: ['pc'],
      subresources: [],
    },
  ]),
];

/** The Vertical Pod Autoscaler and KEDA. */
export const scalingKinds = [
  ...resourceKinds(
    'autoscaling.k8s.io',
    [
      {
        kind: 'VerticalPodAutoscaler',
        plural: 'verticalpodautoscalers',
        shortNames: ['vpa'],
      },
    ],
    { custom: true },
  ),
  ...resourceKinds(
    'keda.sh',
    [
      { kind: 'ScaledObject', plural: 'scaledobjects', shortNames: ['so'] },
      {
        kind: 'TriggerAuthentication',
        plural: 'triggerauthentications',
        shortNames: ['ta', 'triggerauth'],
      },
    ],
    { custom: true, versions: ['v1alpha1'] },
  ),
];
