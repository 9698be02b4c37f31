/** `a_{b,c}` as `a_b` and `a_c`. */
const expanded = (pattern: string): string[] => {
  const braces = /^(.*?)\{([^}]*)\}(.*)$/.exec(pattern);
  if (!braces) return [pattern];
  const [, before, words, after] = braces;
  return words.split(',').flatMap(word => expanded(`${before}${word}${after}`));
};

const metrics = (names: string) => names.trim().split(/\s+/).flatMap(expanded);

/** Seen at /actuator/prometheus of a generated service on Spring Boot 4.1 (java-services.md, section 7). */
const SERVICE = metrics(`
  http_server_requests_seconds_{count,sum,bucket,max}
  hikaricp_connections{,_active,_idle,_pending,_max,_min}
  hikaricp_connections_timeout_total
  hikaricp_connections_{acquire,usage,creation}_seconds_{count,sum,max}
  jdbc_connections_{active,idle,max,min}
  jdbc_query_seconds_{count,sum,max}
  cache_gets_total cache_puts_total cache_removals_total
  lettuce_seconds_{count,sum,max}
  kafka_consumer_fetch_manager_records_lag_max
  kafka_consumer_coordinator_rebalance_total
  kafka_producer_record_{error,retry,send}_total
  spring_cloud_stream_binder_kafka_offset
  spring_kafka_listener_seconds_{count,sum,max}
  logback_events_total
  process_{cpu_usage,uptime_seconds,files_open_files,files_max_files}
  jvm_memory_{used,committed,max}_bytes jvm_memory_usage_after_gc
  jvm_gc_pause_seconds_{count,sum,max} jvm_gc_overhead
  jvm_threads_live_threads
`);

/** Prometheus itself, kube-state-metrics 2 and the kubelet's cAdvisor. */
const CLUSTER = metrics(`
  up
  kube_pod_status_ready
  kube_pod_container_status_waiting_reason
  kube_pod_container_status_restarts_total
  container_cpu_cfs_{throttled_,}periods_total
`);

/** Kafka Exporter 1.9, which Strimzi runs beside a cluster (collector of danielqsj/kafka_exporter). */
const KAFKA_EXPORTER = metrics(`
  kafka_topic_partition_{current,oldest}_offset
  kafka_consumergroup_{lag,current_offset,members}
`);

/** Istio 1.31, merged at port 15020 of each pod (mesh-and-platform.md, section 2.3). */
const MESH = metrics(`
  istio_requests_total istio_request_duration_milliseconds_bucket
  istio_agent_cert_expiry_seconds
`);

/** Metrics that are there whatever the model says. */
export const EXPORTED_METRICS: ReadonlySet<string> = new Set([
  ...SERVICE,
  ...CLUSTER,
  ...KAFKA_EXPORTER,
  ...MESH,
]);
