import { z } from 'zod/v4';
import { serviceName } from './metadata';
import { event, field } from './event';

export const publishedTopic = z.strictObject({
  topic: z
    .string()
    .describe('Topic name, such as `order-events`; this service owns it.'),
  table: z
    .string()
    .describe(
      'Table whose rows the events speak of; the key of an event is the id of its row.',
    ),
  partitions: z.number().int().default(3),
  retentionMs: z
    .number()
    .int()
    .default(604_800_000)
    .describe('How long events are kept, in milliseconds; -1 for ever.'),
  segmentMs: z
    .number()
    .int()
    .default(86_400_000)
    .describe('Age at which a log segment is closed, in milliseconds.'),
  keys: z
    .array(z.string())
    .default([])
    .describe(
      'Further ids that stand in the envelope beside the row id, such as `user_id`; columns of the table.',
    ),
  events: z.array(event).min(1),
  data: z
    .array(field)
    .default([])
    .describe('Fields of the `data` object of every event of the topic.'),
});

export const consumedTopic = z.strictObject({
  topic: z.string().describe('Topic of another service.'),
  service: serviceName.describe('Service that publishes the topic.'),
  events: z
    .array(z.string())
    .min(1)
    .describe('Event types that are handled; others are skipped.'),
});

export const kafka = z.strictObject({
  publishes: z.array(publishedTopic).default([]),
  consumes: z.array(consumedTopic).default([]),
});

export type PublishedTopic = z.output<typeof publishedTopic>;
export type ConsumedTopic = z.output<typeof consumedTopic>;
export type Kafka = z.output<typeof kafka>;
