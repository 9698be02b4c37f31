import type { PostgresKnobs } from '../../world/Knobs';
import { Observation, Scrape } from '../Exporter';
import { share } from '../objects';

const GIB = 1024 ** 3;
const HOUR = 3600;
const BLOCKS_PER_SECOND = 4_000;

/** Statistics of each database on one instance. */
export function databases(
  { integrals, now, store }: Scrape,
  knobs: PostgresKnobs,
  namespace: string,
  pod: string,
): Observation[] {
  const names = [
    'ecotrack',
    ...store
      .list('postgresql.cnpg.io/v1', 'Database', namespace)
      .map(({ metadata }) => metadata.name),
  ];
  return names.flatMap(datname => {
    const labels = { namespace, pod, datname };
    const load = 0.5 + share(`${namespace}/${datname}`);
    const counter = (name: string, perSecond: number) => {
      const key = `${name} ${namespace}/${pod}/${datname}`;
      const value = integrals.advance(key, perSecond, now, {
        from: perSecond * HOUR,
      });
      return { name, labels, value };
    };
    const gauge = (name: string, value: number) => ({ name, labels, value });
    const blocks = BLOCKS_PER_SECOND * load;
    return [
      counter('cnpg_pg_stat_database_blks_hit', blocks * knobs.cacheHits),
      counter(
        'cnpg_pg_stat_database_blks_read',
        blocks * (1 - knobs.cacheHits),
      ),
      counter('cnpg_pg_stat_database_xact_commit', 60 * load),
      counter('cnpg_pg_stat_database_xact_rollback', 0.1 * load),
      counter(
        'cnpg_pg_stat_database_deadlocks',
        knobs.deadlocksPerHour / HOUR / names.length,
      ),
      gauge('cnpg_pg_database_size_bytes', Math.round(load * 3 * GIB)),
      gauge('cnpg_pg_database_xid_age', 4_000_000),
      gauge('cnpg_pg_stat_statements_mean_exec_time', knobs.slowestStatementMs),
    ];
  });
}
