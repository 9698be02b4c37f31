export const observabilityShapes = {
  'observability/metric-name': {
    message:
      'A metric is named by two or more parts of lower-case letters, digits and hyphens joined by dots, at most 100 characters.',
    fix: 'Use a name such as "orders.placed".',
  },
  'observability/metrics': {
    message: 'A service has at most 50 business metrics.',
    fix: 'Keep those somebody looks at.',
  },
  'observability/availability': {
    message: 'Availability is a percentage from 90 to 99.999.',
    fix: 'Use a number such as 99.9.',
  },
  'observability/latency': {
    message: 'Latency is a whole number of milliseconds from 10 to 60000.',
    fix: 'Use a number such as 500.',
  },
} as const;
