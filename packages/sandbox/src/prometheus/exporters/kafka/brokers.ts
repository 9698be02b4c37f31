import type { KubernetesObject } from '../../../kubernetes';
import { Observation, observations, Scrape } from '../Exporter';
import { placeOf } from '../objects';
import { nodesOf, replicasOf } from './brokerPods';
import type { Topic } from './topics';

/** What Strimzi's reporter in each node tells; a node that is gone tells nothing. */
export function brokers(
  kafka: KubernetesObject,
  topics: readonly Topic[],
  { store }: Scrape,
): Observation[] {
  const { namespace, name } = placeOf(kafka);
  const { factor, minimum, inSync } = replicasOf(kafka, store);
  const { pods } = nodesOf(kafka, store, 'broker');
  const controllers = nodesOf(kafka, store, 'controller');
  const hasQuorum = controllers.pods.length * 2 > controllers.wanted;
  const partitions = topics.reduce((sum, topic) => sum + topic.partitions, 0);
  const led = pods.length > 0 ? Math.ceil(partitions / pods.length) : 0;
  const labelsOf = (pod: KubernetesObject) => ({
    namespace,
    pod: pod.metadata.name,
    strimzi_io_cluster: name,
  });
  return [
    ...pods.flatMap(pod =>
      observations(labelsOf(pod), {
        kafka_server_replicamanager_underreplicatedpartitions:
          inSync < factor ? led : 0,
        kafka_server_replicamanager_underminisrpartitioncount:
          inSync < minimum ? led : 0,
        kafka_cluster_partition_atminisr:
          inSync === minimum && inSync < factor ? led : 0,
        kafka_log_logmanager_offlinelogdirectorycount: 0,
      }),
    ),
    ...controllers.pods.flatMap((pod, index) =>
      observations(labelsOf(pod), {
        kafka_controller_kafkacontroller_activecontrollercount:
          hasQuorum && index === 0 ? 1 : 0,
        kafka_controller_kafkacontroller_offlinepartitionscount:
          index === 0 && inSync === 0 ? partitions : 0,
        kafka_controller_controllerstats_uncleanleaderelectionspersec_total: 0,
      }),
    ),
  ];
}
