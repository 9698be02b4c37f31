/**
 * How fast the number of pods changes. A JVM that has just started compiles what it runs and needs
 * more CPU for a while, so that a peak has to last a minute before it counts; then pods may double.
 * They go one a minute, when five minutes have passed without need for them.
 */
export const SCALING_BEHAVIOR = {
  scaleUp: {
    stabilizationWindowSeconds: 60,
    selectPolicy: 'Max',
    policies: [
      { type: 'Percent', value: 100, periodSeconds: 60 },
      { type: 'Pods', value: 2, periodSeconds: 60 },
    ],
  },
  scaleDown: {
    stabilizationWindowSeconds: 300,
    selectPolicy: 'Max',
    policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }],
  },
} as const;
