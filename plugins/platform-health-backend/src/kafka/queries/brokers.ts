import {
  promql,
  type QueryParameters,
  type QueryTemplate,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** Queries about one Kafka cluster take its namespace and its name. */
const clusterQuery = (
  id: string,
  expression: (parameters: QueryParameters) => string,
): QueryTemplate => ({
  id: `kafka/${id}`,
  parameters: ['namespace', 'cluster'],
  expression,
});

export const underReplicatedPartitions = clusterQuery(
  'under-replicated-partitions',
  ({ namespace, cluster }) =>
    promql`sum(kafka_server_replicamanager_underreplicatedpartitions{namespace=${namespace},strimzi_io_cluster=${cluster}})`,
);

export const underMinIsrPartitions = clusterQuery(
  'under-min-isr-partitions',
  ({ namespace, cluster }) =>
    promql`sum(kafka_server_replicamanager_underminisrpartitioncount{namespace=${namespace},strimzi_io_cluster=${cluster}})`,
);

export const offlinePartitions = clusterQuery(
  'offline-partitions',
  ({ namespace, cluster }) =>
    promql`sum(kafka_controller_kafkacontroller_offlinepartitionscount{namespace=${namespace},strimzi_io_cluster=${cluster}})`,
);

export const activeControllers = clusterQuery(
  'active-controllers',
  ({ namespace, cluster }) =>
    promql`sum(kafka_controller_kafkacontroller_activecontrollercount{namespace=${namespace},strimzi_io_cluster=${cluster}})`,
);

export const offlineLogDirectories = clusterQuery(
  'offline-log-directories',
  ({ namespace, cluster }) =>
    promql`sum(kafka_log_logmanager_offlinelogdirectorycount{namespace=${namespace},strimzi_io_cluster=${cluster}})`,
);

/** The JMX exporter's rules and the Strimzi Metrics Reporter spell it differently; a cluster has one of them. */
export const uncleanElections = clusterQuery(
  'unclean-elections',
  ({ namespace, cluster }) =>
    promql`sum(increase(kafka_controller_controllerstats_uncleanleaderelections_total{namespace=${namespace},strimzi_io_cluster=${cluster}}[1h])) or sum(increase(kafka_controller_controllerstats_uncleanleaderelectionspersec_total{namespace=${namespace},strimzi_io_cluster=${cluster}}[1h]))`,
);
