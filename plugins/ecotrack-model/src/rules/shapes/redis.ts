export const redisShapes = {
  'redis/cache-name': {
    message:
      'A cache is named by 1 to 50 lower-case letters, digits and single hyphens, beginning with a letter.',
    fix: 'Use a name such as "orders".',
  },
  'redis/ttl': {
    message:
      'A time to live is a whole number of milliseconds from 1000 (one second) to 604800000 (seven days).',
    fix: 'Use a number such as 300000 for five minutes.',
  },
  'redis/warm-size': {
    message: '1 to 10000 rows are loaded at start, in whole numbers.',
    fix: 'Use a number such as 100.',
  },
  'redis/caches': {
    message:
      'A service has at most 50 caches, each emptied by at most 20 topics.',
    fix: 'Keep the caches that are read often.',
  },
  'redis/session-namespace': {
    message:
      'The session prefix is two or more parts of lower-case letters, digits and hyphens joined by colons, at most 200 characters.',
    fix: 'Use a prefix such as "ecotrack:session".',
  },
  'redis/session-timeout': {
    message:
      'A session ends after a whole number of milliseconds from 60000 (one minute) to 86400000 (one day).',
    fix: 'Use a number such as 1800000 for half an hour.',
  },
} as const;
