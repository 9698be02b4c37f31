export const deliveryShapes = {
  'delivery/cpu': {
    message: 'CPU is given in millicores, from "10m" to "16000m".',
    fix: 'Use a value such as "250m".',
  },
  'delivery/memory': {
    message: 'Memory is given in "Mi" or "Gi", without a fraction.',
    fix: 'Use a value such as "768Mi".',
  },
  'delivery/replicas': {
    message: 'A service runs in 1 to 50 replicas, in whole numbers.',
    fix: 'Use a number such as 2.',
  },
  'delivery/metric': {
    message: 'A service is scaled by "cpu" or by "lag".',
    fix: 'Leave "metric" out, or use "lag" for a service that mainly consumes events.',
  },
  'delivery/strategy': {
    message: 'A service is delivered "rolling" or by "canary".',
    fix: 'Leave "strategy" out, or use "canary" for a service that others call.',
  },
  'delivery/environment-name': {
    message:
      'An environment is named by 2 to 20 lower-case letters and digits, beginning with a letter.',
    fix: 'Use the name of an environment of the platform, such as "dev".',
  },
  'delivery/environments': {
    message: 'A service is delivered to 1 to 10 environments.',
    fix: 'List them in the order of promotion, or leave "environments" out.',
  },
} as const;
