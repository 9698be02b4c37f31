import { createHash } from 'node:crypto';
import { KubernetesObject } from '../../kubernetes';
import { Condition, withTransitions } from '../runtime/conditions';
import { Container, podSpecOf } from './PodSpec';

/** How far the kubelet has come with a pod. */
export type PodStage = 'creating' | 'starting' | 'ready';

export type Waiting = { reason: string; message?: string };

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** An address in the pods' range, the same for the same pod. */
export function podAddress(uid: string): string {
  const bytes = createHash('sha256').update(uid).digest();
  return `10.${64 + (bytes[0] % 32)}.${bytes[1]}.${1 + (bytes[2] % 254)}`;
}

type KnownStatus = {
  name: string;
  state?: object;
  restartCount?: number;
  lastState?: object;
};

const isSidecar = ({ restartPolicy }: Container) => restartPolicy === 'Always';

function containerStatus(
  pod: KubernetesObject,
  container: Container,
  state: Record<string, unknown>,
  flags: { ready: boolean; started: boolean },
) {
  const isBorn = !('waiting' in state);
  const old = knownStatus(pod, container);
  return {
    name: container.name,
    image: container.image ?? '',
    imageID: isBorn ? `sha256:${hash(container.image ?? '')}` : '',
    ...(isBorn && {
      containerID: `containerd://${hash(
        `${pod.metadata.uid}/${container.name}`,
      )}`,
    }),
    restartCount: old?.restartCount ?? 0,
    state,
    lastState: old?.lastState ?? {},
    ...flags,
  };
}

/** The status that a kubelet writes; `waiting` says of a container why it cannot be made. */
export function podStatus(
  pod: KubernetesObject,
  stage: PodStage,
  now: string,
  waiting: (container: Container) => Waiting | undefined = () => undefined,
) {
  const { containers, initContainers = [] } = podSpecOf(pod);
  const old = (pod.status ?? {}) as { startTime?: string; hostIP?: string };
  const startTime = old.startTime ?? now;
  const running = { running: { startedAt: now } };
  const blocked = containers.map(waiting);
  const isHeld = blocked.some(Boolean);
  const isMade = stage !== 'creating';
  const isReady = (container: Container) =>
    isMade && (stage === 'ready' || container.readinessProbe === undefined);

  const containerStatuses = containers.map((container, index) => {
    const reason = isMade ? blocked[index] : { reason: 'ContainerCreating' };
    return reason
      ? containerStatus(
          pod,
          container,
          { waiting: reason },
          { ready: false, started: false },
        )
      : containerStatus(pod, container, stateSince(pod, container, running), {
          ready: isReady(container),
          started: true,
        });
  });
  const initContainerStatuses = initContainers.map(container => {
    if (!isMade) {
      return containerStatus(
        pod,
        container,
        { waiting: { reason: 'PodInitializing' } },
        { ready: false, started: false },
      );
    }
    return isSidecar(container)
      ? containerStatus(pod, container, stateSince(pod, container, running), {
          ready: true,
          started: true,
        })
      : containerStatus(
          pod,
          container,
          {
            terminated: {
              exitCode: 0,
              reason: 'Completed',
              startedAt: startTime,
              finishedAt: now,
            },
          },
          { ready: true, started: false },
        );
  });

  const unready = containerStatuses.filter(item => !item.ready);
  const readiness: Pick<Condition, 'status' | 'reason' | 'message'> =
    unready.length === 0
      ? { status: 'True' }
      : {
          status: 'False',
          reason: 'ContainersNotReady',
          message: `containers with unready status: [${unready
            .map(item => item.name)
            .join(' ')}]`,
        };
  const made = isMade ? 'True' : 'False';
  const conditions: Condition[] = [
    { type: 'PodReadyToStartContainers', status: made },
    {
      type: 'Initialized',
      status: initContainers.length > 0 ? made : 'True',
    },
    { type: 'Ready', ...readiness },
    { type: 'ContainersReady', ...readiness },
    { type: 'PodScheduled', status: 'True' },
  ];
  const address = podAddress(pod.metadata.uid);
  return {
    ...old,
    phase: isMade && !isHeld ? 'Running' : 'Pending',
    conditions: withTransitions(pod, conditions, now),
    startTime,
    ...(isMade && { podIP: address, podIPs: [{ ip: address }] }),
    ...(initContainers.length > 0 && { initContainerStatuses }),
    containerStatuses,
    qosClass: 'Burstable',
  };
}

/** What has been told of a container before: how often it was started again stays with it. */
function knownStatus(
  pod: KubernetesObject,
  { name }: Container,
): KnownStatus | undefined {
  const statuses = pod.status as
    | { [list: string]: KnownStatus[] | undefined }
    | undefined;
  return [
    ...(statuses?.containerStatuses ?? []),
    ...(statuses?.initContainerStatuses ?? []),
  ].find(item => item.name === name);
}

/** A container that runs keeps the time of its start. */
function stateSince(
  pod: KubernetesObject,
  container: Container,
  running: { running: { startedAt: string } },
): Record<string, unknown> {
  const known = knownStatus(pod, container)?.state;
  return known && 'running' in known ? { ...known } : running;
}
