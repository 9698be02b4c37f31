import {
  kindSource,
  querySource,
  ratioInWords,
  Rule,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { DEPLOYMENTS, POOLERS } from '../../kinds';
import { poolQuery } from '../../queries/pooler';
import { poolSize, valuesOfPods } from '../../reading/poolers';
import { eachPooler } from './eachPooler';

export const poolSaturation: Rule = {
  id: 'postgres/pool-saturation',
  title: 'Pool of server connections nearly used up',
  sources: [
    kindSource(POOLERS),
    kindSource(DEPLOYMENTS),
    querySource(poolQuery),
  ],
  threshold: {
    default: 0.9,
    unit: 'ratio',
    bounds: [0.5, 0.99],
    origin: 'spec 003: connection_pool_exhaustion > 90%',
  },
  nextStep:
    'Look for long transactions first; then raise default_pool_size, within max_connections.',
  check: context =>
    eachPooler(context, pooler => {
      const { namespace } = context.resource;
      const samples = context.world.samples(poolQuery, {
        namespace,
        pooler: pooler.metadata.name,
      });
      const size = poolSize(pooler);
      const [pod, used] = highest(
        valuesOfPods(context, pooler, valuesBy(samples, 'pod')),
      ) ?? ['', 0];
      const ratio = used / size;
      if (ratio <= context.threshold) return 'fine';
      return {
        state: 'degraded',
        sentence: `The fullest pool of ${pod} uses ${used} of ${size} server connections (${ratioInWords(
          ratio,
        )}).`,
        evidence: [
          {
            name: `fullest pool of ${pod}`,
            value: ratio,
            unit: 'ratio',
            threshold: context.threshold,
            source: querySource(poolQuery),
          },
        ],
      };
    }),
};
