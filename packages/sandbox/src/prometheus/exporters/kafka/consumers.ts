import type { KubernetesObject, ObjectStore } from '../../../kubernetes';
import { isRecord, valueAt } from '../../../kubernetes/store/objects';
import { API, CLUSTER } from '../../../operators/kafka/strimzi';
import { Observation, observations, Scrape } from '../Exporter';
import { placeOf, readyPods } from '../objects';
import {
  exporterLabels,
  newestOffset,
  partitionsOf,
  Topic,
  writtenPerSecond,
} from './topics';

type Group = {
  readonly name: string;
  readonly topic: Topic;
  readonly service: string;
};

/** How much faster than it is written a backlog is read. */
const CATCH_UP = 20;

/** Groups are called `<service>.<topic>`; a user's access rights name them. */
function groupsOf(
  kafka: KubernetesObject,
  topics: readonly Topic[],
  store: ObjectStore,
): Group[] {
  const { namespace, name: cluster } = placeOf(kafka);
  return store
    .list(API, 'KafkaUser', namespace)
    .filter(({ metadata }) => metadata.labels?.[CLUSTER] === cluster)
    .flatMap(({ metadata, spec }) => {
      const rights = valueAt(spec, ['authorization', 'acls']);
      const service = metadata.name;
      return (Array.isArray(rights) ? rights : [])
        .map(right => valueAt(right, ['resource']))
        .filter(isRecord)
        .filter(({ type }) => type === 'group')
        .flatMap(({ name }) => {
          const topic = topics.find(one => name === `${service}.${one.name}`);
          return topic ? [{ name: String(name), topic, service }] : [];
        });
    });
}

/** Pods of a service that are ready to read, in the namespace of the services beside these data. */
function membersOf(
  service: string,
  dataNamespace: string,
  { store, environments }: Scrape,
): number {
  const namespace = environments.find(
    one => one.dataNamespace === dataNamespace,
  )?.namespace;
  return namespace === undefined
    ? 0
    : readyPods(store, namespace, { 'backstage.io/kubernetes-id': service })
        .length;
}

/** How far consumer groups have read. A group nobody is a member of reads nothing. */
export function consumers(
  kafka: KubernetesObject,
  topics: readonly Topic[],
  scrape: Scrape,
): Observation[] {
  const { store, knobs, integrals, now } = scrape;
  const labels = exporterLabels(kafka, store);
  if (!labels) return [];
  const { namespace } = labels;
  const { consumersRead, lag: besides } = knobs.of('kafka', namespace);
  return groupsOf(kafka, topics, store).flatMap(({ name, topic, service }) => {
    const members = membersOf(service, namespace, scrape);
    const group = { ...labels, consumergroup: name };
    const written = writtenPerSecond(topic);
    const growth = consumersRead && members > 0 ? -CATCH_UP * written : written;
    return [
      ...observations(group, { kafka_consumergroup_members: members }),
      ...partitionsOf(topic).flatMap(partition => {
        const key = `lag ${namespace} ${name} ${partition}`;
        const lag =
          Math.floor(integrals.advance(key, growth, now)) +
          Math.round(besides / topic.partitions);
        const offset = newestOffset(scrape, namespace, topic, partition) - lag;
        return observations(
          { ...group, topic: topic.name, partition },
          {
            kafka_consumergroup_lag: lag,
            kafka_consumergroup_current_offset: Math.max(0, offset),
          },
        );
      }),
    ];
  });
}
