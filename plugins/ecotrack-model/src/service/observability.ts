import { z } from 'zod/v4';

export const businessMetric = z.strictObject({
  name: z.string().describe('Metric name with dots, such as `orders.created`.'),
  description: z.string().describe('What is counted.'),
  topic: z.string().describe('Published topic whose events are counted.'),
  event: z.string().describe('Event type that is counted.'),
  value: z
    .string()
    .optional()
    .describe(
      'Numeric column to sum; the metric then is a distribution summary instead of a counter.',
    ),
});

export const observability = z.strictObject({
  slo: z
    .strictObject({
      availability: z
        .number()
        .default(99.9)
        .describe('Percent of requests answered without a server error.'),
      latencyMs: z
        .number()
        .int()
        .default(500)
        .describe('Milliseconds within which 99 % of requests are answered.'),
    })
    .prefault({}),
  metrics: z.array(businessMetric).default([]).describe('Business metrics.'),
});

export type BusinessMetric = z.output<typeof businessMetric>;
export type Observability = z.output<typeof observability>;
