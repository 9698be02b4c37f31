import type { KubernetesObject } from '../../../kubernetes';
import { valueAt } from '../../../kubernetes/store/objects';
import { CLUSTER } from '../../../operators/postgres/clusterObjects';
import { Observation, observations, Scrape } from '../Exporter';
import { placeOf } from '../objects';

const API = 'postgresql.cnpg.io/v1';
const PLUGIN = 'barman_cloud_cloudnative_pg_io';

const timesOf = (all: readonly KubernetesObject[], phase: string): number[] =>
  all
    .filter(({ status }) => valueAt(status, ['phase']) === phase)
    .map(
      ({ status }) =>
        valueAt(status, ['stoppedAt']) ?? valueAt(status, ['startedAt']),
    )
    .map(time => Date.parse(String(time)) / 1000)
    .filter(time => !Number.isNaN(time));

const newest = (times: readonly number[]) => Math.max(0, ...times);

/** When backups went well and ill, by the Barman plugin of the primary; seconds since 1970, 0 for never. */
export function backups(
  { store }: Scrape,
  cluster: KubernetesObject,
  pod: string,
): Observation[] {
  const { namespace, name } = placeOf(cluster);
  const all = store
    .list(API, 'Backup', namespace)
    .filter(({ metadata }) => metadata.labels?.[CLUSTER] === name);
  const completed = timesOf(all, 'completed');
  return observations(
    { namespace, pod },
    {
      [`${PLUGIN}_last_available_backup_timestamp`]: newest(completed),
      [`${PLUGIN}_last_failed_backup_timestamp`]: newest(
        timesOf(all, 'failed'),
      ),
      [`${PLUGIN}_first_recoverability_point`]:
        completed.length > 0 ? Math.min(...completed) : 0,
    },
  );
}
