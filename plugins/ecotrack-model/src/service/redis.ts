import { z } from 'zod/v4';

export const cache = z.strictObject({
  name: z
    .string()
    .describe(
      'Cache name, such as `orders`; keys are `<service>:<name>::<id>`.',
    ),
  table: z.string().describe('Table whose rows are cached by id.'),
  ttlMs: z.number().int().describe('Time to live in milliseconds.'),
  warm: z
    .strictObject({
      size: z
        .number()
        .int()
        .default(100)
        .describe('Newest rows loaded at start.'),
    })
    .optional()
    .describe('Fill the cache when the service starts.'),
  invalidateOn: z
    .array(
      z.strictObject({ topic: z.string(), events: z.array(z.string()).min(1) }),
    )
    .default([])
    .describe(
      'Consumed events that empty the cache; own writes always evict their row.',
    ),
});

export const sessions = z.strictObject({
  namespace: z
    .string()
    .default('ecotrack:session')
    .describe('Prefix of the session keys in Redis.'),
  timeoutMs: z
    .number()
    .int()
    .default(1_800_000)
    .describe('Idle time after which a session ends, in milliseconds.'),
});

export const redis = z.strictObject({
  caches: z.array(cache).default([]),
  sessions: sessions
    .optional()
    .describe(
      'Keep HTTP sessions in Redis; only for services that browsers log in to.',
    ),
});

export type Cache = z.output<typeof cache>;
export type Sessions = z.output<typeof sessions>;
export type Redis = z.output<typeof redis>;
