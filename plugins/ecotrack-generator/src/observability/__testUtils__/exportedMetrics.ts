/** `a_{b,c}` as `a_b` and `a_c`. */
const expanded = (pattern: string): string[] => {
  const braces = /^(.*?)\{([^}]*)\}(.*)$/.exec(pattern);
  if (!braces) return [pattern];
  const [, before, words, after] = braces;
  return words.split(',').flatMap(word => expanded(`${before}${word}${after}`));
};

const words = (text: string) => text.trim().split(/\s+/);

/** Labels that Prometheus itself gives to what it reads by way of a ServiceMonitor or PodMonitor. */
export const TARGET_LABELS: readonly string[] = words(
  'namespace pod container endpoint instance job service',
);

/** Series by lines of `names: labels`, each with labels that all of them have. */
const series = (lines: string, common: readonly string[]) =>
  lines
    .trim()
    .split('\n')
    .flatMap(line => {
      const [names, labels = ''] = line.split(':');
      return words(names)
        .flatMap(expanded)
        .map(
          name =>
            [
              name,
              new Set([
                ...common,
                ...words(labels),
                ...(name.endsWith('_bucket') ? ['le'] : []),
              ]),
            ] as const,
        );
    });

/** Seen at /actuator/prometheus of a generated service on Spring Boot 4.1 (java-services.md, section 7). */
const SERVICE = series(
  `
  http_server_requests_seconds_{count,sum,bucket,max}: method uri status outcome exception error
  hikaricp_connections{,_active,_idle,_pending,_max,_min} hikaricp_connections_timeout_total: pool
  hikaricp_connections_{acquire,usage,creation}_seconds_{count,sum,max}: pool
  jdbc_connections_{active,idle,max,min}: name
  jdbc_query_seconds_{count,sum,max}: jdbc_datasource_name error
  cache_gets_total: cache name cache_manager result
  cache_puts_total cache_removals_total: cache name cache_manager
  lettuce_seconds_{count,sum,max}: db_operation db_system error net_sock_peer_addr net_sock_peer_port
  kafka_consumer_fetch_manager_records_lag_max kafka_consumer_coordinator_rebalance_total: client_id spring_id kafka_version
  kafka_producer_record_{error,retry,send}_total: client_id spring_id kafka_version
  spring_cloud_stream_binder_kafka_offset: group topic
  spring_kafka_listener_seconds_{count,sum,max}: messaging_source_name messaging_kafka_consumer_group error
  logback_events_total: level
  process_{cpu_usage,uptime_seconds,files_open_files,files_max_files}
  jvm_memory_{used,committed,max}_bytes: area id
  jvm_memory_usage_after_gc: area pool
  jvm_gc_pause_seconds_{count,sum,max}: action cause gc
  jvm_gc_overhead
  jvm_threads_live_threads
`,
  [...TARGET_LABELS, 'application'],
);

/** Prometheus itself, kube-state-metrics 2 and the kubelet's cAdvisor. */
const CLUSTER = series(
  `
  up
  kube_pod_status_ready: condition uid
  kube_pod_container_status_waiting_reason: reason uid
  kube_pod_container_status_restarts_total: uid
  container_cpu_cfs_{throttled_,}periods_total: id image name node
`,
  TARGET_LABELS,
);

/** Kafka Exporter 1.9, which Strimzi runs beside a cluster (collector of danielqsj/kafka_exporter). */
const KAFKA_EXPORTER = series(
  `
  kafka_topic_partition_{current,oldest}_offset: topic partition strimzi_io_cluster
  kafka_consumergroup_{lag,current_offset}: consumergroup topic partition strimzi_io_cluster
  kafka_consumergroup_members: consumergroup strimzi_io_cluster
`,
  TARGET_LABELS,
);

/** Istio 1.31, merged at port 15020 of each pod (mesh-and-platform.md, section 2.3). */
const MESH = [
  ...series(
    `
  istio_requests_total istio_request_duration_milliseconds_{bucket,count,sum}
`,
    [
      ...TARGET_LABELS,
      ...words(
        'reporter connection_security_policy request_protocol response_code response_flags grpc_response_status',
      ),
      ...['source', 'destination'].flatMap(side =>
        words(
          'app version principal cluster canonical_service canonical_revision workload workload_namespace',
        ).map(label => `${side}_${label}`),
      ),
      ...words(
        'destination_service destination_service_name destination_service_namespace',
      ),
    ],
  ),
  ...series('istio_agent_cert_expiry_seconds: resource_name', TARGET_LABELS),
];

/** External Secrets 2.9 of each ExternalSecret (mesh-and-platform.md, section 3.3), scraped with and without honorLabels. */
const EXTERNAL_SECRETS = series(
  'externalsecret_status_condition: name condition status exported_namespace',
  TARGET_LABELS,
);

/** Series that are there whatever the model says, with the labels that they have. */
export const EXPORTED_SERIES: ReadonlyMap<
  string,
  ReadonlySet<string>
> = new Map([
  ...SERVICE,
  ...CLUSTER,
  ...KAFKA_EXPORTER,
  ...MESH,
  ...EXTERNAL_SECRETS,
]);

/** Metrics that are there whatever the model says. */
export const EXPORTED_METRICS: ReadonlySet<string> = new Set(
  EXPORTED_SERIES.keys(),
);
