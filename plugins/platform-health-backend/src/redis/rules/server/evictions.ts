import {
  kindSource,
  numberInWords,
  querySource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { FAILOVERS, PODS } from '../../kinds';
import { evictionsQuery } from '../../queries/memory';
import { exported } from '../../reading/exported';
import { valuesOfServers } from '../../reading/servers';

export const evictions: Rule = {
  id: 'redis/evictions',
  title: 'Keys thrown out for want of memory',
  sources: [
    kindSource(FAILOVERS),
    kindSource(PODS),
    querySource(evictionsQuery),
  ],
  threshold: {
    default: 0,
    unit: 'perSecond',
    bounds: [0, 10_000],
    origin: 'sessions live here: a key thrown out is a user logged out',
  },
  nextStep:
    'Raise maxmemory, or shorten the time to live of the caches; sessions and caches share it.',
  check: exported(context => {
    const [server, rate] = highest(
      valuesOfServers(context, evictionsQuery),
    ) ?? ['', 0];
    if (rate <= context.threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `${server} throws out ${numberInWords(
        rate,
      )} keys per second for want of memory.`,
      evidence: [
        {
          name: `evictions of ${server}`,
          value: rate,
          unit: 'perSecond',
          threshold: context.threshold,
          source: querySource(evictionsQuery),
        },
      ],
    };
  }),
};
