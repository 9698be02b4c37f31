import type { KubernetesObject } from '../../../kubernetes';
import type { PostgresKnobs } from '../../world/Knobs';
import { Observation, observations, Scrape } from '../Exporter';
import { placeOf } from '../objects';

/** Seconds between two WAL segments, with the cluster's `archive_timeout`. */
const ARCHIVE_TIMEOUT = 120;

/** How archiving the WAL goes; only the primary tells. */
export function archiver(
  { integrals, now }: Scrape,
  { archivingFails }: PostgresKnobs,
  cluster: KubernetesObject,
  pod: string,
): Observation[] {
  const { namespace, name } = placeOf(cluster);
  const key = `archiver ${namespace}/${name}`;
  const seconds = now / 1000;
  const rhythm = seconds % ARCHIVE_TIMEOUT;
  if (!archivingFails) integrals.reset(key);
  const age = archivingFails
    ? integrals.advance(key, 1, now, { from: rhythm })
    : rhythm;
  return [
    ...observations(
      { namespace, pod },
      {
        cnpg_pg_stat_archiver_seconds_since_last_archival: age,
        cnpg_pg_stat_archiver_last_archived_time: seconds - age,
        cnpg_pg_stat_archiver_last_failed_time: archivingFails ? seconds : -1,
      },
    ),
    {
      name: 'cnpg_collector_pg_wal_archive_status',
      labels: { namespace, pod, value: 'ready' },
      value: archivingFails ? 1 + Math.floor(age / ARCHIVE_TIMEOUT) : 0,
    },
  ];
}
