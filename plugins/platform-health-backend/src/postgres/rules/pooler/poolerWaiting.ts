import {
  kindSource,
  querySource,
  Rule,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { DEPLOYMENTS, POOLERS } from '../../kinds';
import { poolerWaitingQuery } from '../../queries/pooler';
import { valuesOfPods } from '../../reading/poolers';
import { eachPooler } from './eachPooler';

export const poolerWaiting: Rule = {
  id: 'postgres/pooler-waiting',
  title: 'Clients that wait for minutes for a server connection',
  sources: [
    kindSource(POOLERS),
    kindSource(DEPLOYMENTS),
    querySource(poolerWaitingQuery),
  ],
  threshold: {
    default: 0,
    unit: 'count',
    bounds: [0, 1000],
    origin: 'clients that wait for all of five minutes wait for good',
  },
  nextStep:
    'Look for long transactions in pg_stat_activity; they hold the server connections.',
  check: context =>
    eachPooler(context, pooler => {
      const { namespace } = context.resource;
      const samples = context.world.samples(poolerWaitingQuery, {
        namespace,
        pooler: pooler.metadata.name,
      });
      const [pod, waiting] = highest(
        valuesOfPods(context, pooler, valuesBy(samples, 'pod')),
      ) ?? ['', 0];
      if (waiting <= context.threshold) return 'fine';
      return {
        state: 'degraded',
        sentence: `${waiting} clients of ${pod} have waited for five minutes.`,
        evidence: [
          {
            name: `waiting clients of ${pod}`,
            value: waiting,
            unit: 'count',
            threshold: context.threshold,
            source: querySource(poolerWaitingQuery),
          },
        ],
      };
    }),
};
