import {
  querySource,
  ratioInWords,
  Rule,
  singleValue,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { blocksHitQuery, blocksReadQuery } from '../../queries/databases';
import { parametersOf } from '../../reading/cluster';

/** Below this many blocks a second the ratio says nothing: a database that rests reads what nobody read before. */
const LITTLE_TRAFFIC = 100;

export const cacheHitRatio: Rule = {
  id: 'postgres/cache-hit-ratio',
  title: 'Few blocks found in the cache',
  sources: [querySource(blocksHitQuery), querySource(blocksReadQuery)],
  threshold: {
    default: 0.95,
    unit: 'ratio',
    bounds: [0.5, 0.999],
    origin: 'common practice for services that answer users',
  },
  nextStep:
    'Look for queries that read whole tables; then think about shared_buffers and memory.',
  check(context) {
    const [hit, read] = [blocksHitQuery, blocksReadQuery].map(query =>
      singleValue(context.world.samples(query, parametersOf(context))),
    );
    const blocks = hit + read;
    if (blocks < LITTLE_TRAFFIC || hit / blocks >= context.threshold)
      return 'fine';
    return {
      state: 'degraded',
      sentence: `${context.resource.name} finds ${ratioInWords(
        hit / blocks,
      )} of its blocks in the cache.`,
      evidence: [
        {
          name: 'cache hit ratio',
          value: hit / blocks,
          unit: 'ratio',
          threshold: context.threshold,
          source: querySource(blocksHitQuery),
        },
      ],
    };
  },
};
