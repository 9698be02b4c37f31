import {
  kindSource,
  querySource,
  Rule,
  secondsInWords,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { CLUSTERS } from '../../kinds';
import { longestTransactionQuery } from '../../queries/activity';
import { clusterOf, parametersOf } from '../../reading/cluster';
import { valuesOfInstances } from '../../reading/instances';

export const longTransaction: Rule = {
  id: 'postgres/long-transaction',
  title: 'Transaction that stays open',
  sources: [kindSource(CLUSTERS), querySource(longestTransactionQuery)],
  threshold: {
    default: 300,
    unit: 'seconds',
    bounds: [10, 86_400],
    origin:
      'sample alert of CloudNativePG: a backend in a transaction for 300 s',
  },
  nextStep:
    'Find it in pg_stat_activity by xact_start; ask its owner before you end it.',
  check(context) {
    const cluster = clusterOf(context);
    const [pod, seconds] = highest(
      valuesOfInstances(
        cluster,
        valuesBy(
          context.world.samples(longestTransactionQuery, parametersOf(context)),
          'pod',
        ),
      ),
    ) ?? ['', 0];
    if (seconds <= context.threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `A transaction on ${pod} has been open for ${secondsInWords(
        seconds,
      )}.`,
      evidence: [
        {
          name: `longest transaction of ${pod}`,
          value: seconds,
          unit: 'seconds',
          threshold: context.threshold,
          source: querySource(longestTransactionQuery),
        },
      ],
    };
  },
};
