import {
  kindSource,
  KubernetesObject,
  listAt,
  numberInWords,
  querySource,
  required,
  Rule,
  textAt,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { CLUSTERS } from '../../kinds';
import { slowestStatementQuery } from '../../queries/databases';
import { clusterOf, parametersOf } from '../../reading/cluster';

/** CloudNativePG has no such metric by itself: a custom query gives it, and its reference names pg_stat_statements. */
const hasStatementQuery = (cluster: KubernetesObject): boolean =>
  ['customQueriesConfigMap', 'customQueriesSecret'].some(field =>
    (listAt(cluster, 'spec', 'monitoring', field) ?? []).some((_, index) =>
      ['name', 'key'].some(key =>
        /pg.stat.statements/.test(
          textAt(cluster, 'spec', 'monitoring', field, index, key) ?? '',
        ),
      ),
    ),
  );

export const slowQueries: Rule = {
  id: 'postgres/slow-queries',
  title: 'Statement that takes long on average',
  sources: [kindSource(CLUSTERS), querySource(slowestStatementQuery)],
  threshold: {
    default: 1000,
    unit: 'milliseconds',
    bounds: [10, 60_000],
    origin: 'spec 003: slow_queries > 1000ms',
  },
  nextStep:
    'Find the statement in pg_stat_statements by mean_exec_time, and EXPLAIN it.',
  check(context) {
    if (!hasStatementQuery(clusterOf(context))) return 'does-not-apply';
    const [database, milliseconds] = required(
      highest([
        ...valuesBy(
          context.world.samples(slowestStatementQuery, parametersOf(context)),
          'datname',
        ),
      ]),
      'the series of pg_stat_statements',
    );
    if (milliseconds <= context.threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `A statement in ${database} takes ${numberInWords(
        milliseconds,
      )} ms on average.`,
      evidence: [
        {
          name: `slowest statement of ${database}`,
          value: milliseconds,
          unit: 'milliseconds',
          threshold: context.threshold,
          source: querySource(slowestStatementQuery),
        },
      ],
    };
  },
};
