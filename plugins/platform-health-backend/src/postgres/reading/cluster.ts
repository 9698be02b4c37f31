import {
  conditionOf,
  countAt,
  KubernetesObject,
  QueryParameters,
  required,
  RuleContext,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../kinds';

/** What a rule or a description needs to read. */
export type Reading = Pick<RuleContext, 'world' | 'resource'>;

/** The Cluster that is judged. Throws Unreadable when it is not there: the gate `postgres/cluster-missing` says so. */
export const clusterOf = ({ world, resource }: Reading): KubernetesObject =>
  required(
    world.object(CLUSTERS, resource.namespace, resource.name),
    `Cluster ${resource.name}`,
  );

/** Values of the queries about it. */
export const parametersOf = ({ resource }: Reading): QueryParameters => ({
  namespace: resource.namespace,
  cluster: resource.name,
});

/** How many instances it wants. */
export const wantedInstances = (cluster: KubernetesObject): number =>
  required(
    countAt(cluster, 'spec', 'instances'),
    `spec.instances of ${cluster.metadata.name}`,
  );

/** How many are ready; the operator leaves the field out for none. */
export const readyInstances = (cluster: KubernetesObject): number =>
  countAt(cluster, 'status', 'readyInstances') ?? 0;

export const phaseOf = (cluster: KubernetesObject): string =>
  required(
    textAt(cluster, 'status', 'phase'),
    `status.phase of ${cluster.metadata.name}`,
  );

export const primaryOf = (cluster: KubernetesObject): string =>
  required(
    textAt(cluster, 'status', 'currentPrimary'),
    `status.currentPrimary of ${cluster.metadata.name}`,
  );

/** A condition that the operator writes on every cluster. */
export const requiredCondition = (cluster: KubernetesObject, type: string) =>
  required(
    conditionOf(cluster, type),
    `condition ${type} of ${cluster.metadata.name}`,
  );
