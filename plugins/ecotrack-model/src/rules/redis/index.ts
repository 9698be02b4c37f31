import {
  cachedTwice,
  cacheTable,
  duplicateCache,
  emptyRedis,
  invalidation,
} from './caches';

export const redisRules = [
  emptyRedis,
  cacheTable,
  duplicateCache,
  cachedTwice,
  invalidation,
];
