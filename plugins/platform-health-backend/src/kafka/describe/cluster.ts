import type {
  KafkaNode,
  ResourceRef,
} from '@ecotrack/backstage-plugin-platform-health-common';
import {
  isPodReady,
  keyNumber,
  known,
  singleValue,
  textAt,
  valuesBy,
  type Description,
  type KubernetesObject,
  type QueryTemplate,
  type ResourceType,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  activeControllers,
  diskUse,
  offlinePartitions,
  underReplicatedPartitions,
} from '../queries';
import { certificatesOf } from '../reading/certificates';
import { kafkaOf } from '../reading/kafkaCluster';
import { nodePods, nodesOf, wantedNodes } from '../reading/nodes';

const ROLES = ['broker', 'controller'] as const;

function describeNode(
  pod: KubernetesObject,
  usedByClaim: ReadonlyMap<string, number>,
): KafkaNode {
  const { name, labels } = pod.metadata;
  const node = known(() => textAt(pod, 'spec', 'nodeName'));
  const ratios = [...usedByClaim]
    .filter(([claim]) => claim.endsWith(`-${name}`))
    .map(([, ratio]) => ratio);
  return {
    name,
    pool: labels?.['strimzi.io/pool-name'] ?? '',
    roles: ROLES.filter(role => labels?.[`strimzi.io/${role}-role`] === 'true'),
    ready: known(() => isPodReady(pod)) ?? false,
    ...(node && { node }),
    ...(ratios.length > 0 && { diskRatio: Math.max(...ratios) }),
  };
}

const versionOf = (world: World, resource: ResourceRef) =>
  known(() => {
    const kafka = kafkaOf(world, resource);
    return (
      textAt(kafka, 'status', 'kafkaVersion') ??
      textAt(kafka, 'spec', 'kafka', 'version')
    );
  });

/** A Kafka cluster on a card and in the entity's tab. */
export const describeCluster: ResourceType['describe'] = ({
  world,
  resource,
}): Description => {
  const parameters = { namespace: resource.namespace, cluster: resource.name };
  const value = (query: QueryTemplate) =>
    known(() => singleValue(world.samples(query, parameters)));
  const used =
    known(() =>
      valuesBy(world.samples(diskUse, parameters), 'persistentvolumeclaim'),
    ) ?? new Map<string, number>();
  const brokers = known(() => {
    const { wanted, pods } = nodesOf(world, resource, 'broker');
    return { wanted, ready: pods.filter(isPodReady).length };
  });
  const wanted = known(() => wantedNodes(world, resource));
  const version = versionOf(world, resource);
  const underReplicated = value(underReplicatedPartitions);
  const offline = value(offlinePartitions);
  const controllers = value(activeControllers);
  return {
    sentence: brokers
      ? `${brokers.ready} of ${brokers.wanted} brokers ready`
      : `Kafka ${resource.name}`,
    keyNumbers: [
      ...keyNumber('ready-brokers', brokers?.ready, 'count', brokers?.wanted),
      ...keyNumber('under-replicated-partitions', underReplicated, 'count'),
      ...keyNumber(
        'disk-ratio',
        used.size > 0 ? Math.max(...used.values()) : undefined,
        'ratio',
      ),
    ],
    certificates: known(() => certificatesOf(world, resource)) ?? [],
    details: {
      type: 'kafka-cluster',
      ...(version && { version }),
      nodes: (known(() => nodePods(world, resource)) ?? []).map(pod =>
        describeNode(pod, used),
      ),
      ...(wanted !== undefined && { wantedNodes: wanted }),
      ...(underReplicated !== undefined && { underReplicated }),
      ...(offline !== undefined && { offline }),
      ...(controllers !== undefined && { activeControllers: controllers }),
    },
  };
};
