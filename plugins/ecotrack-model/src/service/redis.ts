import * as z from 'zod/v4';
import { list } from '../rules/list';
import { integer } from '../rules/numbers';
import { KEBAB } from '../rules/patterns';
import { text } from '../rules/text';
import { eventTypes, topicName } from './event';
import { identifier } from './values/identifier';

export const cache = z.strictObject({
  name: text('redis/cache-name', KEBAB, { max: 50 }).describe(
    'Cache name, such as `orders`; keys are `<service>:<name>::<id>`.',
  ),
  table: identifier.describe('Table whose rows are cached by id.'),
  ttlMs: integer('redis/ttl', { min: 1000, max: 604_800_000 }).describe(
    'Time to live in milliseconds.',
  ),
  warm: z
    .strictObject({
      size: integer('redis/warm-size', { min: 1, max: 10_000 })
        .default(100)
        .describe('Newest rows loaded at start.'),
    })
    .optional()
    .describe('Fill the cache when the service starts.'),
  invalidateOn: list(
    'redis/caches',
    z.strictObject({
      topic: topicName.describe('Consumed topic.'),
      events: eventTypes.describe('Event types that empty the cache.'),
    }),
    { max: 20 },
  )
    .default([])
    .describe(
      'Consumed events that empty the cache; own writes always evict their row.',
    ),
});

export const sessions = z.strictObject({
  namespace: text(
    'redis/session-namespace',
    /^[a-z][a-z0-9-]*(?::[a-z0-9-]+)+$/,
    { max: 200 },
  )
    .default('ecotrack:session')
    .describe('Prefix of the session keys in Redis.'),
  timeoutMs: integer('redis/session-timeout', {
    min: 60_000,
    max: 86_400_000,
  })
    .default(1_800_000)
    .describe('Idle time after which a session ends, in milliseconds.'),
});

export const redis = z.strictObject({
  caches: list('redis/caches', cache, { max: 50 })
    .default([])
    .describe('Caches of rows by their id.'),
  sessions: sessions
    .optional()
    .describe(
      'Keep HTTP sessions in Redis; only for services that browsers log in to.',
    ),
});

export type Cache = z.output<typeof cache>;
export type Sessions = z.output<typeof sessions>;
export type Redis = z.output<typeof redis>;
