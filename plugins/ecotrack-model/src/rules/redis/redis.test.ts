import {
  misjudged,
  type RuleCases,
  uncovered,
} from '../../__testUtils__/rules';
import { redisRules } from '.';

const R = 'spec.redis.caches';

const CASES: RuleCases = {
  'redis/empty': {
    breaks: [{ change: { 'spec.redis': {} }, at: 'spec.redis' }],
    keeps: [
      { change: { 'spec.redis': undefined } },
      { change: { 'spec.redis': { sessions: {} } } },
    ],
  },
  'redis/unknown-table': {
    breaks: [
      {
        change: { [`${R}.0.table`]: 'shops' },
        at: 'spec.redis.caches[0].table',
      },
    ],
    keeps: [{ change: { [`${R}.0.table`]: 'stock_movements' } }],
  },
  'redis/duplicate-cache': {
    breaks: [
      {
        change: { [`${R}.1.name`]: 'stockitems' },
        at: 'spec.redis.caches[1].name',
      },
    ],
    keeps: [{ change: { [`${R}.1.name`]: 'places' } }],
  },
  'redis/cached-twice': {
    breaks: [
      {
        change: { [`${R}.1.table`]: 'stock_items' },
        at: 'spec.redis.caches[1].table',
      },
    ],
    keeps: [{ change: { [`${R}.1.table`]: 'import_runs' } }],
  },
  'redis/invalidation': {
    breaks: [
      {
        change: { [`${R}.0.invalidateOn.0.topic`]: 'user-events' },
        at: 'spec.redis.caches[0].invalidateOn[0].events[0]',
      },
      {
        change: { [`${R}.0.invalidateOn.0.events.1`]: 'updated' },
        at: 'spec.redis.caches[0].invalidateOn[0].events[1]',
      },
    ],
    keeps: [{ change: { [`${R}.0.invalidateOn.0.events.1`]: 'created' } }],
  },
};

describe('rules of redis', () => {
  it('has cases both ways for every rule', () => {
    expect(uncovered(redisRules, CASES)).toEqual([]);
  });

  it.each(Object.entries(CASES))('%s', (rule, cases) => {
    expect(misjudged('Service', rule, cases)).toEqual([]);
  });
});
