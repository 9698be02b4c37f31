import type { KubernetesObject } from '../../../kubernetes';
import { valueAt } from '../../../kubernetes/store/objects';
import type { PostgresKnobs } from '../../world/Knobs';
import { Observation, observations, Scrape } from '../Exporter';
import { placeOf, readyPods } from '../objects';

/** What PgBouncer tells in the pods of the cluster's poolers. */
export function pooler(
  { store }: Scrape,
  { connections, poolWaiting }: PostgresKnobs,
  cluster: KubernetesObject,
): Observation[] {
  const { namespace, name } = placeOf(cluster);
  return store
    .list('postgresql.cnpg.io/v1', 'Pooler', namespace)
    .filter(({ spec }) => valueAt(spec, ['cluster', 'name']) === name)
    .flatMap(({ metadata, spec }) => {
      const size = Number(
        valueAt(spec, ['pgbouncer', 'parameters', 'default_pool_size']) ?? 20,
      );
      const active = poolWaiting > 0 ? size : Math.round(size * connections);
      return readyPods(store, namespace, {
        'cnpg.io/poolerName': metadata.name,
      }).flatMap(pod => {
        const labels = { namespace, pod: pod.metadata.name };
        return [
          ...observations(
            { ...labels, database: 'ecotrack', user: 'ecotrack' },
            {
              cnpg_pgbouncer_pools_sv_active: active,
              cnpg_pgbouncer_pools_cl_active: active,
              cnpg_pgbouncer_pools_cl_waiting: poolWaiting,
              cnpg_pgbouncer_pools_maxwait: poolWaiting > 0 ? 12 : 0,
            },
          ),
          ...observations(labels, {
            cnpg_pgbouncer_lists_used_clients: active * 2 + poolWaiting,
          }),
        ];
      });
    });
}
