/** Values by series, in the notation of `promtool test rules`. */
export type Series = { readonly [series: string]: string };

/** What Prometheus has seen when an alert fires, and when it does not. */
export interface AlertScenario {
  /** Time between two values; a minute when left out. */
  readonly interval?: string;
  /** When it is looked at. */
  readonly at: string;
  readonly fires: readonly Series[];
  readonly quiet: readonly Series[];
}

/** The service that the alerts are about, in one environment. */
export interface AlertSubject {
  readonly service: string;
  readonly namespace: string;
  readonly dataNamespace: string;
  /** Bound of the bucket that has the promised latency. */
  readonly le: string;
  /** What it consumes first, if it does. */
  readonly topic?: string;
  readonly group?: string;
  readonly deadLetters?: string;
  /** A Secret of it that others write, if it has one. */
  readonly secret?: string;
  /** Series of what the business counts. */
  readonly business: readonly string[];
}

const one = (series: string, values: string): Series => ({ [series]: values });

/** The scenarios of every alert that a service may have, by name. */
export function alertScenarios(subject: AlertSubject): {
  readonly [alert: string]: AlertScenario;
} {
  const { service, namespace, dataNamespace, le } = subject;
  const { topic, group, deadLetters } = subject;
  const POD = `pod="${service}-7d9f8b6c5d-x2x4v"`;
  const SERVICE = `namespace="${namespace}",application="${service}",${POD}`;
  const CONTAINER = `namespace="${namespace}",container="${service}",${POD}`;
  const TOPIC = `namespace="${dataNamespace}",strimzi_io_cluster="kafka-cluster",partition="0"`;
  const EVENTS = `${TOPIC},topic="${topic}"`;
  const LETTERS = `${TOPIC},topic="${deadLetters}"`;

  /** Requests in a minute by what became of them. */
  const requests = (
    good: number,
    failed: number,
    uri = '/api/v1/orders',
  ): Series => ({
    [`http_server_requests_seconds_count{${SERVICE},uri="${uri}",outcome="SUCCESS"}`]: `0+${good}x400`,
    [`http_server_requests_seconds_count{${SERVICE},uri="${uri}",outcome="SERVER_ERROR"}`]: `0+${failed}x400`,
  });

  /** Requests in a minute, all and those within the promised 500 ms. */
  const fast = (within: number, all: number): Series => ({
    [`http_server_requests_seconds_bucket{${SERVICE},uri="/api/v1/orders",le="${le}"}`]: `0+${within}x400`,
    [`http_server_requests_seconds_count{${SERVICE},uri="/api/v1/orders",outcome="SUCCESS"}`]: `0+${all}x400`,
  });

  const lag = (unread: number, oldest: string): Series => ({
    [`kafka_consumergroup_lag{${EVENTS},consumergroup="${group}"}`]: `${unread}x60`,
    [`kafka_topic_partition_current_offset{${EVENTS}}`]: '1000+10x60',
    [`kafka_topic_partition_oldest_offset{${EVENTS}}`]: oldest,
  });

  const letters = (oldest: number): Series => ({
    [`kafka_topic_partition_current_offset{${LETTERS}}`]: '3x20',
    [`kafka_topic_partition_oldest_offset{${LETTERS}}`]: `${oldest}x20`,
  });

  const throttled = (periods: number): Series => ({
    [`container_cpu_cfs_periods_total{${CONTAINER}}`]: '0+600x60',
    [`container_cpu_cfs_throttled_periods_total{${CONTAINER}}`]: `0+${periods}x60`,
  });

  const business = (...names: string[]): Series =>
    Object.fromEntries(names.map(name => [`${name}{${SERVICE}}`, '5x60']));

  const pool = (active: number): Series => ({
    [`hikaricp_connections_active{${SERVICE},pool="${service}"}`]: `${active}x30`,
    [`hikaricp_connections_max{${SERVICE},pool="${service}"}`]: '10x30',
  });

  const reads = (hits: number, misses: number): Series => ({
    [`cache_gets_total{${SERVICE},cache="orders",result="hit"}`]: `0+${hits}x120`,
    [`cache_gets_total{${SERVICE},cache="orders",result="miss"}`]: `0+${misses}x120`,
  });

  const commands = (failed: number): Series => ({
    [`lettuce_seconds_count{${SERVICE},error="none"}`]: '0+100x30',
    [`lettuce_seconds_count{${SERVICE},error="RedisCommandTimeoutException"}`]: `0+${failed}x30`,
  });

  const READY = `kube_pod_status_ready{namespace="${namespace}",${POD},condition="true"}`;
  const WAITING = `kube_pod_container_status_waiting_reason{${CONTAINER}`;
  const RESTARTS = `kube_pod_container_status_restarts_total{${CONTAINER}}`;
  const UP = `up{namespace="${namespace}",job="${service}"}`;
  const OUTBOX = `ecotrack_outbox_oldest_unpublished_seconds{${SERVICE}}`;
  const OFFSET = `spring_cloud_stream_binder_kafka_offset{${SERVICE},group="${group}",topic="${topic}"}`;
  const notReady = (label: string) =>
    `externalsecret_status_condition{${label}="${namespace}",name="${subject.secret}",condition="Ready",status="False"}`;
  const CERTIFICATE = `istio_agent_cert_expiry_seconds{namespace="${namespace}",${POD},resource_name="default"}`;

  return {
    ApplicationUnavailable: {
      at: '10m',
      fires: [one(READY, '0x30'), {}],
      quiet: [one(READY, '1x30')],
    },
    ApplicationCrashLooping: {
      at: '15m',
      fires: [one(`${WAITING},reason="CrashLoopBackOff"}`, '1x30')],
      quiet: [one(`${WAITING},reason="ContainerCreating"}`, '1x30')],
    },
    ApplicationRestarts: {
      at: '30m',
      fires: [one(RESTARTS, '0 1 2 3 4 5 5x60')],
      quiet: [one(RESTARTS, '0x10 1x60'), one(RESTARTS, '9x60')],
    },
    ApplicationNotScraped: {
      at: '20m',
      fires: [one(UP, '0x30'), {}],
      quiet: [one(UP, '1x30')],
    },
    ApplicationCpuThrottled: {
      at: '40m',
      fires: [throttled(300)],
      quiet: [throttled(30)],
    },
    ApplicationAvailabilityBurnsFast: {
      at: '80m',
      fires: [requests(80, 20)],
      quiet: [
        requests(10_000, 1),
        { ...requests(100, 0), ...requests(5, 95, '/actuator/health') },
      ],
    },
    ApplicationAvailabilityBurnsSlowly: {
      at: '4h',
      fires: [requests(80, 20)],
      quiet: [requests(10_000, 1)],
    },
    ApplicationLatencyBurnsFast: {
      at: '80m',
      fires: [fast(80, 100)],
      quiet: [fast(95, 100), fast(100, 100)],
    },
    ApplicationLatencyBurnsSlowly: {
      at: '4h',
      fires: [fast(95, 100)],
      quiet: [fast(999, 1000)],
    },
    ApplicationHeapNearlyFull: {
      at: '20m',
      fires: [one(`jvm_memory_usage_after_gc{${SERVICE}}`, '0.95x30')],
      quiet: [one(`jvm_memory_usage_after_gc{${SERVICE}}`, '0.6x30')],
    },
    ApplicationBusinessMetricAbsent: {
      at: '40m',
      fires: [business(...subject.business.slice(1))],
      quiet: [business(...subject.business)],
    },
    ApplicationBusinessStandsStill: {
      interval: '15m',
      at: '7d2h',
      fires: [one(`${subject.business[0]}{${SERVICE}}`, '0+3x672 2016x20')],
      quiet: [
        one(`${subject.business[0]}{${SERVICE}}`, '0+3x700'),
        one(`${subject.business[0]}{${SERVICE}}`, '0x700'),
      ],
    },
    PostgresPoolNearlyFull: {
      at: '10m',
      fires: [pool(10)],
      quiet: [pool(5)],
    },
    PostgresPoolTimeouts: {
      at: '10m',
      fires: [one(`hikaricp_connections_timeout_total{${SERVICE}}`, '0+1x30')],
      quiet: [one(`hikaricp_connections_timeout_total{${SERVICE}}`, '3x30')],
    },
    RedisCommandsFailing: {
      at: '20m',
      fires: [commands(50)],
      quiet: [commands(1)],
    },
    RedisCacheHitRatio: {
      at: '90m',
      fires: [reads(60, 600)],
      quiet: [reads(600, 60), reads(1, 10)],
    },
    KafkaOutboxWaits: {
      at: '10m',
      fires: [one(OUTBOX, '600x20')],
      quiet: [one(OUTBOX, '20x20')],
    },
    KafkaConsumerLag: {
      at: '30m',
      fires: [one(OFFSET, '5000x60')],
      quiet: [one(OFFSET, '100x60')],
    },
    KafkaLagNearsRetention: {
      interval: '5m',
      at: '2h',
      fires: [lag(800, '0+10x60')],
      quiet: [lag(100, '0+10x60'), lag(800, '0x60')],
    },
    KafkaDeadLetters: {
      at: '10m',
      fires: [letters(0)],
      quiet: [letters(3)],
    },
    DeliverySecretNotReady: {
      at: '20m',
      fires: [
        one(notReady('namespace'), '1x30'),
        one(notReady('exported_namespace'), '1x30'),
      ],
      quiet: [
        one(notReady('namespace'), '0x30'),
        one(notReady('exported_namespace'), '0x30'),
      ],
    },
    MeshCertificateExpiring: {
      at: '20m',
      fires: [one(CERTIFICATE, '20000-60x30')],
      quiet: [one(CERTIFICATE, '43000x30')],
    },
  };
}

/** The scenarios of order-service in dev. */
export const ALERT_SCENARIOS = alertScenarios({
  service: 'order-service',
  namespace: 'ecotrack-dev',
  dataNamespace: 'data-dev',
  le: '0.5',
  topic: 'payment-events',
  group: 'order-service.payment-events',
  deadLetters: 'order-service.payment-events-dlt',
  secret: 'order-service-database',
  business: [
    'orders_placed_total',
    'orders_value_sum',
    'orders_cancelled_total',
    'orders_completed_total',
  ],
});
