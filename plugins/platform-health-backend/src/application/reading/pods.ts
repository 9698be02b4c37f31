import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  countAt,
  listAt,
  required,
  textAt,
  timeAt,
  Unreadable,
  type KubernetesObject,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { POD } from '../projections';
import { deploymentOf, statusCount } from './deployment';
import { SERVICE_LABEL } from '../../reading/serviceOf';

/** A container of a pod, as the kubelet tells of it. */
export interface Container {
  readonly pod: string;
  readonly name: string;
  readonly restarts: number;
  /** Why it does not run. */
  readonly waiting?: { readonly reason: string; readonly message?: string };
  /** How it ended, now or the last time. */
  readonly ended?: { readonly reason: string; readonly at?: Date };
}

/** Pods of a service that are meant to run. Throws Unreadable when the Deployment has pods and none carries the label. */
export function podsOf(
  world: World,
  resource: ResourceRef,
): readonly KubernetesObject[] {
  const pods = world
    .objects(POD, {
      namespace: resource.namespace,
      label: [SERVICE_LABEL, resource.name],
    })
    .filter(
      pod =>
        pod.metadata.deletionTimestamp === undefined &&
        textAt(pod, 'status', 'phase') !== 'Succeeded',
    );
  if (
    pods.length === 0 &&
    statusCount(deploymentOf(world, resource), 'replicas') > 0
  )
    throw new Unreadable(
      `no pod of ${resource.name} carries the label ${SERVICE_LABEL}`,
      'no-data',
    );
  return pods;
}

const LISTS = ['initContainerStatuses', 'containerStatuses'] as const;

function endedAt(
  pod: KubernetesObject,
  ...path: readonly (string | number)[]
): Container['ended'] {
  const reason = textAt(pod, ...path, 'terminated', 'reason');
  return reason === undefined
    ? undefined
    : { reason, at: timeAt(pod, ...path, 'terminated', 'finishedAt') };
}

/** Containers of a pod, those that run before the others included. Throws Unreadable. */
export function containersOf(pod: KubernetesObject): readonly Container[] {
  const phase = required(
    textAt(pod, 'status', 'phase'),
    `the phase of ${pod.metadata.name}`,
  );
  return LISTS.flatMap(list => {
    const statuses = listAt(pod, 'status', list);
    if (!statuses && list === 'containerStatuses' && phase === 'Running')
      throw new Unreadable(
        `${pod.metadata.name} runs and has no container`,
        'no-data',
      );
    return (statuses ?? []).map((_, index) => {
      const at = ['status', list, index] as const;
      const reason = textAt(pod, ...at, 'state', 'waiting', 'reason');
      const name = required(
        textAt(pod, ...at, 'name'),
        `the name of a container of ${pod.metadata.name}`,
      );
      return {
        pod: pod.metadata.name,
        name,
        restarts: required(
          countAt(pod, ...at, 'restartCount'),
          `restartCount of ${name} in ${pod.metadata.name}`,
        ),
        ...(reason && {
          waiting: {
            reason,
            message: textAt(pod, ...at, 'state', 'waiting', 'message'),
          },
        }),
        ended: endedAt(pod, ...at, 'state') ?? endedAt(pod, ...at, 'lastState'),
      };
    });
  });
}

/** Containers of all pods of a service. Throws Unreadable. */
export const allContainers = (
  world: World,
  resource: ResourceRef,
): readonly Container[] => podsOf(world, resource).flatMap(containersOf);
