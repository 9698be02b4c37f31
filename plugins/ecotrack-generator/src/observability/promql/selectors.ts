import type { Platform, Service } from '@ecotrack/model';

type Named = Pick<Service, 'metadata'>;

/** Series that the pods of the service export themselves, by the tag that application.yaml gives to all of them. */
export const ownSeries = ({ metadata }: Named) =>
  `namespace="$namespace",application="${metadata.name}"`;

/** Series about the container of the service, of the kubelet and of kube-state-metrics. */
export const ownContainer = ({ metadata }: Named) =>
  `namespace="$namespace",container="${metadata.name}"`;

/** Series about the pods of the service: a Deployment's and a Rollout's pods have two words after the name. */
export const ownPods = ({ metadata }: Named) =>
  `namespace="$namespace",pod=~"${metadata.name}-[a-z0-9]+-[a-z0-9]{5}"`;

/** A pattern that matches the names and nothing else. */
export const anyOf = (names: readonly string[]) =>
  names.map(name => name.replaceAll('.', '[.]')).join('|');

/** Series of the Kafka Exporter about some topics; a dot in a name is no pattern. */
export const ofTopics = (platform: Platform, topics: readonly string[]) =>
  `namespace="$dataNamespace",strimzi_io_cluster="${
    platform.kafka.cluster
  }",topic=~"${anyOf(topics)}"`;
