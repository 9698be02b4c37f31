import type {
  KubernetesObject,
  RunningPlace,
  RunningResource,
  World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  recordAt,
  singleValue,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { serviceOf } from '../reading/serviceOf';
import { CLUSTER_LABEL, KAFKA, TOPIC } from './projections';
import { consumerGroups, exportedPartitions } from './queries';

const resourceIn =
  ({ cluster, dataNamespace: namespace }: RunningPlace) =>
  (type: string, name: string) => ({
    technology: 'kafka' as const,
    type,
    cluster,
    namespace,
    name,
  });

/** Consumer groups, which only the exporter tells: none for a cluster without one. Throws while it is silent. */
function groupsOf(
  kafka: KubernetesObject,
  place: RunningPlace,
  world: World,
): RunningResource[] {
  if (!recordAt(kafka, 'spec', 'kafkaExporter')) return [];
  const resource = resourceIn(place);
  const { name } = kafka.metadata;
  const parameters = { namespace: place.dataNamespace, cluster: name };
  singleValue(world.samples(exportedPartitions, parameters));
  const topics = new Map<string, string[]>();
  for (const { labels } of world.samples(consumerGroups, parameters)) {
    const { consumergroup, topic } = labels;
    // Keys of resources have no room for a slash in a name.
    if (consumergroup && !consumergroup.includes('/'))
      topics.set(consumergroup, [
        ...(topics.get(consumergroup) ?? []),
        ...(topic ? [topic] : []),
      ]);
  }
  return [...topics].map(([group, read]) => ({
    resource: resource('consumer', group),
    partOf: [
      resource('cluster', name),
      ...read.map(topic => resource('topic', topic)),
    ],
  }));
}

/** Clusters, topics by the name Kafka knows, and consumer groups. */
export function* running(
  place: RunningPlace,
  world: World,
): Iterable<RunningResource> {
  const resource = resourceIn(place);
  const { dataNamespace: namespace } = place;
  const clusters = world.objects(KAFKA, { namespace });
  for (const { metadata } of clusters)
    yield { resource: resource('cluster', metadata.name), partOf: [] };
  for (const topic of world.objects(TOPIC, { namespace })) {
    const home = topic.metadata.labels?.[CLUSTER_LABEL];
    yield {
      resource: resource(
        'topic',
        textAt(topic, 'spec', 'topicName') ?? topic.metadata.name,
      ),
      partOf: home === undefined ? [] : [resource('cluster', home)],
      service: serviceOf(topic),
    };
  }
  for (const kafka of clusters) yield* groupsOf(kafka, place, world);
}
