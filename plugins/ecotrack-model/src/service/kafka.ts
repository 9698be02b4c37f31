import * as z from 'zod/v4';
import { list } from '../rules/list';
import { integer } from '../rules/numbers';
import { serviceName } from './metadata';
import { event, eventTypes, field, topicName } from './event';
import { identifier } from './values/identifier';

export const publishedTopic = z.strictObject({
  topic: topicName.describe(
    'Topic name, such as `order-events`; this service owns it.',
  ),
  table: identifier.describe(
    'Table whose rows the events speak of; the key of an event is the id of its row.',
  ),
  partitions: integer('kafka/partitions', { min: 1, max: 100 })
    .default(3)
    .describe(
      'Partitions of the topic; events of one row stay in order in one of them.',
    ),
  retentionMs: z
    .union(
      [
        z.literal(-1),
        integer('kafka/retention', { min: 3_600_000, max: 315_360_000_000 }),
      ],
      { error: 'kafka/retention' },
    )
    .default(604_800_000)
    .describe('How long events are kept, in milliseconds; -1 for ever.'),
  segmentMs: integer('kafka/segment', {
    min: 600_000,
    max: 2_592_000_000,
  })
    .default(86_400_000)
    .describe('Age at which a log segment is closed, in milliseconds.'),
  keys: list('kafka/fields', identifier, { max: 10 })
    .default([])
    .describe(
      'Further ids that stand in the envelope beside the row id, such as `user_id`; columns of the table.',
    ),
  events: list('kafka/events', event, { min: 1, max: 30 }).describe(
    'Events of the topic, and the writes that raise them.',
  ),
  data: list('kafka/fields', field, { max: 100 })
    .default([])
    .describe('Fields of the `data` object of every event of the topic.'),
});

export const consumedTopic = z.strictObject({
  topic: topicName.describe('Topic of another service.'),
  service: serviceName.describe('Service that publishes the topic.'),
  events: eventTypes.describe(
    'Event types that are handled; others are skipped.',
  ),
});

export const kafka = z.strictObject({
  publishes: list('kafka/topics', publishedTopic, { max: 50 })
    .default([])
    .describe('Topics this service owns and writes to.'),
  consumes: list('kafka/topics', consumedTopic, { max: 50 })
    .default([])
    .describe('Topics of other services this one reads.'),
});

export type PublishedTopic = z.output<typeof publishedTopic>;
export type ConsumedTopic = z.output<typeof consumedTopic>;
export type Kafka = z.output<typeof kafka>;
