import * as z from 'zod/v4';
import { list } from '../rules/list';
import { decimal, integer } from '../rules/numbers';
import { sentence, text } from '../rules/text';
import { eventType, topicName } from './event';
import { identifier } from './values/identifier';

export const businessMetric = z.strictObject({
  name: text(
    'observability/metric-name',
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)+$/,
    { max: 100 },
  ).describe('Metric name with dots, such as `orders.placed`.'),
  description: sentence().describe('What is counted.'),
  topic: topicName.describe('Published topic whose events are counted.'),
  event: eventType.describe('Event type that is counted.'),
  value: identifier
    .optional()
    .describe(
      'Numeric column to sum; the metric then is a distribution summary instead of a counter.',
    ),
});

export const observability = z.strictObject({
  slo: z
    .strictObject({
      availability: decimal('observability/availability', {
        min: 90,
        max: 99.999,
      })
        .default(99.9)
        .describe('Percent of requests answered without a server error.'),
      latencyMs: integer('observability/latency', { min: 10, max: 60_000 })
        .default(500)
        .describe('Milliseconds within which 99 % of requests are answered.'),
    })
    .prefault({})
    .describe('Service level objectives.'),
  metrics: list('observability/metrics', businessMetric, { max: 50 })
    .default([])
    .describe('Business metrics.'),
});

export type BusinessMetric = z.output<typeof businessMetric>;
export type Observability = z.output<typeof observability>;
