import type { ApplicationWorkloadDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  countAt,
  isPodReady,
  keyNumber,
  known,
  listAt,
  textAt,
  type Description,
  type KubernetesObject,
  type ResourceType,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { autoscalerOf, rangeOf } from './reading/autoscaler';
import {
  deploymentOf,
  statusCount,
  wantedReplicas,
} from './reading/deployment';
import {
  allContainers,
  containersOf,
  podsOf,
  type Container,
} from './reading/pods';

const CONTAINERS = ['spec', 'template', 'spec', 'containers'] as const;

/** Image of the container that is named as the service; of the first one otherwise. */
function imageOf(deployment: KubernetesObject): string | undefined {
  const containers = listAt(deployment, ...CONTAINERS) ?? [];
  const own = containers.findIndex(
    (_, index) =>
      textAt(deployment, ...CONTAINERS, index, 'name') ===
      deployment.metadata.name,
  );
  return textAt(deployment, ...CONTAINERS, Math.max(own, 0), 'image');
}

const sumOfRestarts = (containers: readonly Container[]) =>
  containers.reduce((sum, one) => sum + one.restarts, 0);

function describePod(
  pod: KubernetesObject,
): ApplicationWorkloadDetails['pods'][number] {
  const containers = known(() => containersOf(pod)) ?? [];
  const reason =
    containers.find(one => one.waiting)?.waiting?.reason ??
    containers.find(one => one.restarts > 0)?.ended?.reason;
  const node = known(() => textAt(pod, 'spec', 'nodeName'));
  return {
    name: pod.metadata.name,
    ready: known(() => isPodReady(pod)) ?? false,
    restarts: sumOfRestarts(containers),
    ...(reason && { reason }),
    ...(node && { node }),
  };
}

function describeAutoscaler(autoscaler: KubernetesObject | undefined) {
  const range = autoscaler && known(() => rangeOf(autoscaler));
  return (
    range && {
      current: known(() => countAt(autoscaler, 'status', 'currentReplicas')),
      ...range,
    }
  );
}

/** A service's pods on a card and in the entity's tab. */
export const describeWorkload: ResourceType['describe'] = ({
  world,
  resource,
}): Description => {
  const deployment = known(() => deploymentOf(world, resource));
  const count = (field: 'readyReplicas' | 'updatedReplicas') =>
    deployment && known(() => statusCount(deployment, field));
  const ready = count('readyReplicas');
  const wanted = deployment && known(() => wantedReplicas(deployment));
  const image = deployment && known(() => imageOf(deployment));
  const pods = known(() => podsOf(world, resource)) ?? [];
  const autoscaler = describeAutoscaler(
    known(() => autoscalerOf(world, resource)),
  );
  return {
    sentence:
      ready === undefined || wanted === undefined
        ? `Service ${resource.name}`
        : `${ready} of ${wanted} pods ready`,
    keyNumbers: [
      ...keyNumber('ready-replicas', ready, 'count', wanted),
      ...keyNumber(
        'restarts',
        known(() => sumOfRestarts(allContainers(world, resource))),
        'count',
      ),
      ...keyNumber(
        'autoscaler-replicas',
        autoscaler?.current,
        'count',
        autoscaler?.max,
      ),
    ],
    certificates: [],
    details: {
      type: 'application-workload',
      ...(image && { image }),
      replicas: { ready, wanted, updated: count('updatedReplicas') },
      pods: pods.map(describePod),
      ...(autoscaler && { autoscaler }),
    },
  };
};
