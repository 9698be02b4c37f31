import { ObservedCluster } from '../__testUtils__/observedCluster';
import { Knobs } from '../world/Knobs';

const DATA = 'data';
const SERVICES = 'ecotrack';
const ROOT = 'istio-system';
const MIB = 1024 ** 2;

/** What is told on a calm day, what somebody turns, and what is told a minute later. */
const TURNS: readonly [
  query: string,
  calm: number,
  technology: keyof Knobs,
  namespace: string,
  turned: Partial<Knobs[keyof Knobs]>,
  then: number,
][] = [
  [
    'max(cnpg_pg_stat_replication_replay_diff_bytes)',
    16_384,
    'postgres',
    DATA,
    { lagBytes: 50 * MIB },
    50 * MIB,
  ],
  ['max(cnpg_pg_replication_lag)', 0, 'postgres', DATA, { lagSeconds: 40 }, 40],
  [
    'sum(cnpg_pg_replication_is_wal_receiver_up)',
    2,
    'postgres',
    DATA,
    { detachedStandbys: 1 },
    1,
  ],
  [
    'max(cnpg_pg_replication_streaming_replicas)',
    2,
    'postgres',
    DATA,
    { detachedStandbys: 2 },
    0,
  ],
  [
    'max(cnpg_collector_sync_replicas{value="expected"}) - max(cnpg_collector_sync_replicas{value="observed"})',
    0,
    'postgres',
    DATA,
    { detachedStandbys: 2 },
    1,
  ],
  [
    'max(sum by (pod) (cnpg_backends_total) / on (pod) cnpg_pg_settings_setting)',
    0.22,
    'postgres',
    DATA,
    { connections: 0.97 },
    0.97,
  ],
  [
    '1 - min(kubelet_volume_stats_available_bytes{persistentvolumeclaim=~"postgres.*"} / kubelet_volume_stats_capacity_bytes)',
    0.31,
    'postgres',
    DATA,
    { disk: 0.93 },
    0.93,
  ],
  [
    'max(cnpg_pg_stat_archiver_last_failed_time - cnpg_pg_stat_archiver_last_archived_time) > bool 0',
    0,
    'postgres',
    DATA,
    { archivingFails: true },
    1,
  ],
  [
    'max(cnpg_collector_pg_wal_archive_status{value="ready"})',
    0,
    'postgres',
    DATA,
    { archivingFails: true },
    1,
  ],
  [
    'max(cnpg_backends_max_tx_duration_seconds)',
    3,
    'postgres',
    DATA,
    { longestTransactionSeconds: 900 },
    900,
  ],
  [
    'max(cnpg_backends_waiting_total)',
    0,
    'postgres',
    DATA,
    { lockWaits: 15 },
    15,
  ],
  [
    'max(cnpg_pg_stat_statements_mean_exec_time)',
    42,
    'postgres',
    DATA,
    { slowestStatementMs: 2500 },
    2500,
  ],
  [
    'sum(redis_memory_used_bytes) / sum(redis_memory_max_bytes)',
    0.38,
    'redis',
    DATA,
    { memory: 0.95 },
    0.95,
  ],
  [
    'sum(increase(redis_evicted_keys_total[1m]))',
    0,
    'redis',
    DATA,
    { evictionsPerSecond: 10 },
    600,
  ],
  [
    'sum(redis_rdb_last_bgsave_status)',
    3,
    'redis',
    DATA,
    { savingFails: true },
    0,
  ],
  [
    'max(redis_master_repl_offset) - min(redis_connected_slave_offset_bytes)',
    512,
    'redis',
    DATA,
    { lagBytes: 20 * MIB },
    20 * MIB,
  ],
  [
    'sum(kafka_consumergroup_lag{consumergroup="shop.orders"})',
    0,
    'kafka',
    DATA,
    { lag: 9000 },
    9000,
  ],
  [
    '(sum(kafka_consumergroup_lag) > bool 60)',
    0,
    'kafka',
    DATA,
    { consumersRead: false },
    1,
  ],
  [
    'sum(rate(kafka_consumergroup_current_offset[1m])) > bool 0',
    1,
    'kafka',
    DATA,
    { consumersRead: false },
    0,
  ],
  [
    '1 - min(kubelet_volume_stats_available_bytes{persistentvolumeclaim=~"data-0-kafka.*"} / kubelet_volume_stats_capacity_bytes)',
    0.27,
    'kafka',
    DATA,
    { disk: 0.9 },
    0.9,
  ],
  [
    '(min(strimzi_certificate_expiration_timestamp_ms) / 1000 - time()) / 86400',
    280,
    'kafka',
    DATA,
    { certificateDays: 3 },
    3,
  ],
  [
    'sum(rate(istio_requests_total{reporter="destination",response_code=~"5.."}[1m])) / sum(rate(istio_requests_total{reporter="destination"}[1m]))',
    0,
    'mesh',
    SERVICES,
    { errors: 0.5 },
    0.5,
  ],
  [
    'sum(rate(istio_requests_total{reporter="destination",connection_security_policy="mutual_tls"}[1m])) / sum(rate(istio_requests_total{reporter="destination"}[1m]))',
    1,
    'mesh',
    SERVICES,
    { plaintext: 0.25 },
    0.75,
  ],
  [
    'sum(rate(istio_requests_total{reporter="source",response_code="403"}[1m])) / sum(rate(istio_requests_total{reporter="source"}[1m]))',
    0,
    'mesh',
    SERVICES,
    { denials: 0.1 },
    0.1,
  ],
  [
    'histogram_quantile(0.99, sum by (le) (rate(istio_request_duration_milliseconds_bucket[1m]))) > bool 1000',
    0,
    'mesh',
    SERVICES,
    { latencyMs: 900 },
    1,
  ],
  [
    'sum(rate(istio_tcp_connections_closed_total{response_flags!="-"}[1m])) / sum(rate(istio_tcp_connections_closed_total[1m]))',
    0,
    'mesh',
    SERVICES,
    { tcpFailures: 0.2 },
    0.2,
  ],
  [
    'min(istio_agent_cert_expiry_seconds)',
    64_800,
    'mesh',
    SERVICES,
    { certificateSeconds: 600 },
    600,
  ],
  [
    '(min(citadel_server_root_cert_expiry_timestamp) - time()) / 86400',
    3400,
    'mesh',
    ROOT,
    { rootDays: 20 },
    20,
  ],
  [
    'sum(rate(pilot_total_xds_rejects[1m]))',
    0,
    'mesh',
    ROOT,
    { rejectsPerSecond: 1 },
    2,
  ],
  [
    'sum(rate(sidecar_injection_failure_total[1m]))',
    0,
    'mesh',
    ROOT,
    { injectionFailuresPerSecond: 1 },
    2,
  ],
];

describe('the exporters', () => {
  let cluster: ObservedCluster;

  beforeEach(async () => {
    cluster = await ObservedCluster.start();
  });
  afterEach(() => cluster.close());

  const told = (query: string) => [query, cluster.number(query)];

  it('tell what somebody turned, and what was so again when it is turned back', () => {
    for (const [query, calm, technology, namespace, turned, then] of TURNS) {
      expect(told(query)).toEqual([query, expect.closeTo(calm, 5)]);
      cluster.knobs.turn(technology, namespace, turned);
      cluster.pass(60);
      expect(told(query)).toEqual([query, expect.closeTo(then, 5)]);
      cluster.knobs.release(technology, namespace);
      cluster.pass(120);
    }
    for (const [query, calm] of TURNS)
      expect(told(query)).toEqual([query, expect.closeTo(calm, 5)]);
  });

  it('count on: cache hits, commits, commands and offsets have rates from the start', () => {
    for (const counter of [
      'cnpg_pg_stat_database_blks_hit',
      'cnpg_pg_stat_database_xact_commit',
      'redis_keyspace_hits_total',
      'kafka_topic_partition_current_offset',
      'istio_requests_total',
      'pilot_proxy_convergence_time_count',
    ])
      expect([
        counter,
        cluster.number(`sum(rate(${counter}[5m])) > bool 0`),
      ]).toEqual([counter, 1]);
  });

  it('fall silent with their pods', () => {
    cluster.remove('Pod', 'postgres-cluster-1');
    cluster.pass(15);
    expect(cluster.number('count(cnpg_collector_up)')).toBe(2);
    expect(cluster.ask('cnpg_pg_replication_streaming_replicas > 0')).toEqual(
      [],
    );
  });

  it('tell of partitions whose broker is gone', () => {
    cluster.remove('Pod', 'kafka-cluster-broker-1');
    cluster.pass(15);
    expect(
      cluster.number(
        'sum(kafka_server_replicamanager_underreplicatedpartitions)',
      ),
    ).toBeGreaterThan(0);
    expect(cluster.number('min(kafka_topic_partition_in_sync_replica)')).toBe(
      2,
    );
    expect(
      cluster.number(
        'sum(kafka_server_replicamanager_underminisrpartitioncount)',
      ),
    ).toBe(0);
    cluster.remove('Pod', 'kafka-cluster-broker-0');
    cluster.pass(15);
    expect(
      cluster.number(
        'sum(kafka_server_replicamanager_underminisrpartitioncount)',
      ),
    ).toBeGreaterThan(0);
  });

  it('tell of replicas without a master', () => {
    const master = cluster.store
      .list('v1', 'Pod', DATA)
      .find(pod => pod.metadata.labels?.['redisfailovers-role'] === 'master');
    cluster.remove('Pod', master?.metadata.name ?? '');
    cluster.pass(15);
    expect(cluster.ask('redis_instance_info{role="master"}')).toEqual([]);
    expect(cluster.number('max(redis_master_link_up)')).toBe(0);
  });

  it('let a lag grow while no pod of the consumer is ready', () => {
    cluster.store.delete('apps/v1', 'Deployment', 'shop', SERVICES);
    cluster.pass(60);
    expect(cluster.number('max(kafka_consumergroup_members)')).toBe(0);
    expect(cluster.number('sum(kafka_consumergroup_lag)')).toBeGreaterThan(60);
  });

  it('tell when backups went well and ill', () => {
    const query = (name: string) =>
      cluster.number(`max(barman_cloud_cloudnative_pg_io_${name})`);
    expect(cluster.now / 1000 - query('last_available_backup_timestamp')).toBe(
      10 * 3600 - 240,
    );
    expect(query('last_failed_backup_timestamp')).toBe(0);
    expect(query('first_recoverability_point')).toBe(
      Date.UTC(2026, 10, 19, 2, 4) / 1000,
    );
  });
});
