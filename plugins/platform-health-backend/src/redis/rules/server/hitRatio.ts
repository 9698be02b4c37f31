import {
  kindSource,
  querySource,
  ratioInWords,
  Rule,
  singleValue,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { FAILOVERS } from '../../kinds';
import { hitsQuery, missesQuery } from '../../queries/memory';
import { exported } from '../../reading/exported';
import { parametersOf } from '../../reading/failover';

/** Below this many look-ups a second the ratio says nothing: a cache that rests has nothing to find. */
const LITTLE_TRAFFIC = 10;

export const hitRatio: Rule = {
  id: 'redis/hit-ratio',
  title: 'Few look-ups that find their key',
  sources: [
    kindSource(FAILOVERS),
    querySource(hitsQuery),
    querySource(missesQuery),
  ],
  threshold: {
    default: 0.8,
    unit: 'ratio',
    bounds: [0.1, 0.99],
    origin: 'common practice: below 80 % a cache is hardly one',
  },
  nextStep:
    'Look which keys are missed, and whether their time to live fits how often they are read.',
  check: exported(context => {
    const [hits, misses] = [hitsQuery, missesQuery].map(query =>
      singleValue(context.world.samples(query, parametersOf(context))),
    );
    const all = hits + misses;
    if (all < LITTLE_TRAFFIC || hits / all >= context.threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `${ratioInWords(hits / all)} of the look-ups in ${
        context.resource.name
      } find their key.`,
      evidence: [
        {
          name: 'hit ratio',
          value: hits / all,
          unit: 'ratio',
          threshold: context.threshold,
          source: querySource(hitsQuery),
        },
      ],
    };
  }),
};
