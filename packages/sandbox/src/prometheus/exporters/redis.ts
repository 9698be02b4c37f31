import type { KubernetesObject } from '../../kubernetes';
import {
  redisLabels,
  redisSettings,
  ROLE,
} from '../../operators/redis/redisSettings';
import { Exporter, Observation, observations, Scrape } from './Exporter';
import { placeOf, readyPods } from './objects';

const MIB = 1024 ** 2;
const HOUR = 3600;
const COMMANDS_PER_SECOND = 900;
const REPLICATED_BYTES_PER_SECOND = 40_000;
/** What `--maxmemory 400mb` of the world's Redis says. */
const MAX_MEMORY = 400 * MIB;

function server(
  pod: KubernetesObject,
  isMaster: boolean,
  replicas: readonly string[],
  { knobs: board, integrals, now }: Scrape,
  hasMaster: boolean,
): Observation[] {
  const { namespace, name } = placeOf(pod);
  const knobs = board.of('redis', namespace);
  const labels = { namespace, pod: name };
  const counter = (perSecond: number, what: string, from = perSecond * HOUR) =>
    integrals.advance(`redis ${what} ${namespace}/${name}`, perSecond, now, {
      from,
    });
  const used = MAX_MEMORY * knobs.memory;
  const reads = COMMANDS_PER_SECOND * (isMaster ? 1 : 0.3);
  const offset = integrals.advance(
    `redis offset ${namespace}`,
    REPLICATED_BYTES_PER_SECOND,
    now,
    { from: REPLICATED_BYTES_PER_SECOND * HOUR },
  );
  const role = isMaster ? 'master' : 'slave';
  return [
    ...observations({ ...labels, role }, { redis_instance_info: 1 }),
    ...observations(labels, {
      redis_up: 1,
      redis_memory_used_bytes: used,
      redis_memory_used_rss_bytes: used * 1.12,
      redis_memory_max_bytes: MAX_MEMORY,
      redis_keyspace_hits_total: counter(reads * knobs.hits, 'hits'),
      redis_keyspace_misses_total: counter(reads * (1 - knobs.hits), 'misses'),
      redis_evicted_keys_total: counter(
        isMaster ? knobs.evictionsPerSecond : 0,
        'evicted',
        0,
      ),
      redis_rejected_connections_total: 0,
      redis_connected_clients: 24,
      redis_config_maxclients: 10_000,
      redis_rdb_last_bgsave_status: knobs.savingFails ? 0 : 1,
      redis_rdb_last_save_timestamp_seconds: now / 1000 - ((now / 1000) % 300),
      redis_rdb_changes_since_last_save: 140,
      redis_aof_enabled: 1,
      redis_aof_last_write_status: knobs.savingFails ? 0 : 1,
      redis_aof_last_bgrewrite_status: 1,
      redis_connected_slaves: isMaster ? replicas.length : 0,
      ...(isMaster
        ? { redis_master_repl_offset: offset }
        : {
            redis_master_link_up: hasMaster ? 1 : 0,
            redis_master_last_io_seconds_ago: hasMaster ? 0 : -1,
          }),
    }),
    ...(isMaster
      ? replicas.flatMap(slave =>
          observations(
            { ...labels, slave_ip: slave, slave_state: 'online' },
            {
              redis_connected_slave_offset_bytes: offset - knobs.lagBytes,
              redis_connected_slave_lag_seconds: knobs.lagBytes > MIB ? 3 : 0,
            },
          ),
        )
      : []),
  ];
}

/** What redis_exporter tells beside each server. */
export const redisExporter: Exporter = scrape =>
  scrape.store
    .list('databases.spotahome.com/v1', 'RedisFailover')
    .filter(failover => redisSettings(failover).redis.hasExporter)
    .flatMap(failover => {
      const { namespace, name } = placeOf(failover);
      const pods = readyPods(
        scrape.store,
        namespace,
        redisLabels(name, 'redis'),
      );
      const isMaster = (pod: KubernetesObject) =>
        pod.metadata.labels?.[ROLE] === 'master';
      const master = pods.some(isMaster);
      const replicas = pods
        .filter(pod => !isMaster(pod))
        .map(pod => pod.metadata.name);
      return pods.flatMap(pod =>
        server(pod, isMaster(pod), replicas, scrape, master),
      );
    });
