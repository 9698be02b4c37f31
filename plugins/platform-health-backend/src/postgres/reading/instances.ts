import {
  labelAt,
  KubernetesObject,
  required,
  textsAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  CLUSTER_LABEL,
  INSTANCE_ROLE_LABEL,
  POD_ROLE_LABEL,
  PODS,
} from '../kinds';
import type { Reading } from './cluster';

/** Pods of the instances. Pods of poolers and jobs carry the cluster's label as well, so the role of the pod counts. */
export const instancePods = ({
  world,
  resource,
}: Reading): readonly KubernetesObject[] =>
  world
    .objects(PODS, {
      namespace: resource.namespace,
      label: [CLUSTER_LABEL, resource.name],
    })
    .filter(pod => labelAt(pod, POD_ROLE_LABEL) === 'instance');

export const isPrimary = (pod: KubernetesObject): boolean =>
  labelAt(pod, INSTANCE_ROLE_LABEL) === 'primary';

/** Names of the instances that the operator calls healthy: every one of them has to be in a metric. */
export const healthyInstances = (
  cluster: KubernetesObject,
): readonly string[] =>
  textsAt(cluster, 'status', 'instancesStatus', 'healthy');

/** Values of the healthy instances. Throws Unreadable when one of them is not in the metric. */
export const valuesOfInstances = (
  cluster: KubernetesObject,
  values: ReadonlyMap<string, number>,
): readonly (readonly [name: string, value: number])[] =>
  healthyInstances(cluster).map(name => [
    name,
    required(values.get(name), `the series of ${name}`),
  ]);
