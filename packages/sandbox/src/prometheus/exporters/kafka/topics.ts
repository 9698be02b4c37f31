import type { KubernetesObject, ObjectStore } from '../../../kubernetes';
import { valueAt } from '../../../kubernetes/store/objects';
import { API, CLUSTER } from '../../../operators/kafka/strimzi';
import { Observation, observations, Scrape } from '../Exporter';
import { placeOf, readyPods, share } from '../objects';
import { replicasOf } from './brokerPods';

export type Topic = { readonly name: string; readonly partitions: number };

const HOUR = 3600;

/** The topics of a cluster. */
export function topicsOf(kafka: KubernetesObject, store: ObjectStore): Topic[] {
  const { namespace, name } = placeOf(kafka);
  return store
    .list(API, 'KafkaTopic', namespace)
    .filter(({ metadata }) => metadata.labels?.[CLUSTER] === name)
    .map(({ metadata, spec }) => ({
      name: String(valueAt(spec, ['topicName']) ?? metadata.name),
      partitions: Number(valueAt(spec, ['partitions']) ?? 1),
    }));
}

/** Numbers of a topic's partitions, as labels. */
export const partitionsOf = ({ partitions }: Topic): string[] =>
  Array.from({ length: partitions }, (_, index) => String(index));

/** Labels of what Kafka Exporter tells; undefined while it does not run. */
export function exporterLabels(
  kafka: KubernetesObject,
  store: ObjectStore,
): Record<string, string> | undefined {
  const { namespace, name } = placeOf(kafka);
  const [pod] = readyPods(store, namespace, {
    [CLUSTER]: name,
    'strimzi.io/name': `${name}-kafka-exporter`,
  });
  return pod && { namespace, pod: pod.metadata.name, strimzi_io_cluster: name };
}

/** Records written to one partition per second; dead letters are rare. */
export const writtenPerSecond = ({ name, partitions }: Topic): number =>
  name.endsWith('-dlt') ? 0 : (4 + 20 * share(name)) / partitions;

/** The newest offset of one partition. */
export const newestOffset = (
  { integrals, now }: Scrape,
  place: string,
  topic: Topic,
  partition: string,
): number => {
  const perSecond = writtenPerSecond(topic);
  return Math.floor(
    integrals.advance(
      `offset ${place} ${topic.name} ${partition}`,
      perSecond,
      now,
      { from: perSecond * HOUR },
    ),
  );
};

/** Offsets and replicas of every partition. */
export function topics(
  kafka: KubernetesObject,
  all: readonly Topic[],
  scrape: Scrape,
): Observation[] {
  const labels = exporterLabels(kafka, scrape.store);
  if (!labels) return [];
  const { factor, inSync } = replicasOf(kafka, scrape.store);
  return all.flatMap(topic =>
    partitionsOf(topic).flatMap(partition =>
      observations(
        { ...labels, topic: topic.name, partition },
        {
          kafka_topic_partition_current_offset: newestOffset(
            scrape,
            labels.namespace,
            topic,
            partition,
          ),
          kafka_topic_partition_replicas: factor,
          kafka_topic_partition_in_sync_replica: inSync,
          kafka_topic_partition_under_replicated_partition:
            inSync < factor ? 1 : 0,
        },
      ),
    ),
  );
}
