import { KubernetesObject } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { timestamp } from '../../kubernetes/store/timestamp';
import { withTransitions, conditionsOf } from '../runtime/conditions';
import { OperatorContext } from '../runtime/Controller';
import { recordEvent } from '../runtime/events';

const SECOND = 1000;
const LONGEST_BACKOFF = 300;

/** What the kubelet tells of one container. */
type ContainerStatus = {
  name: string;
  restartCount: number;
  state: Record<string, Record<string, unknown>>;
  lastState: Record<string, Record<string, unknown>>;
  containerID?: string;
};

/** The container that fails, and what is told of the others. */
function statusesOf(pod: KubernetesObject): ContainerStatus[] {
  const found = valueAt(pod.status, ['containerStatuses']);
  return (Array.isArray(found) ? found : []) as ContainerStatus[];
}

/** Seconds until the next try: 10, 20, 40 ... 300. */
const backoffAfter = (restarts: number) =>
  Math.min(LONGEST_BACKOFF, 10 * 2 ** Math.max(0, restarts - 1));

/** The same status with a container in another state, and the pod unready for it. */
function failing(
  pod: KubernetesObject,
  container: ContainerStatus,
  changes: Partial<ContainerStatus>,
  now: string,
) {
  const status = isRecord(pod.status) ? pod.status : {};
  const unready = {
    status: 'False' as const,
    reason: 'ContainersNotReady',
    message: `containers with unready status: [${container.name}]`,
  };
  return {
    ...status,
    containerStatuses: statusesOf(pod).map(one =>
      one.name === container.name
        ? { ...one, ...changes, ready: false, started: false }
        : one,
    ),
    conditions: withTransitions(
      pod,
      conditionsOf(pod).map(({ type, ...rest }) =>
        type === 'Ready' || type === 'ContainersReady'
          ? { type, ...unready }
          : { type, ...rest },
      ),
      now,
    ),
  };
}

/**
 * Takes a running pod one step round its crash loop, as the kubelet does: the first container ends, waits, is started
 * again and ends again. Answers after how many milliseconds the next step is due, if it has to wait.
 */
export function crashLoop(
  pod: KubernetesObject,
  context: OperatorContext,
): number | undefined {
  const { store, now } = context;
  const [container] = statusesOf(pod);
  if (!container) return undefined;
  const time = timestamp(now());
  const write = (changes: Partial<ContainerStatus>) =>
    store.patchStatus(pod, failing(pod, container, changes, time));
  const { running, terminated, waiting } = container.state;

  if (running) {
    const { startedAt } = running;
    const { containerID } = container;
    const ended = { exitCode: 1, reason: 'Error', startedAt, containerID };
    write({ state: { terminated: { ...ended, finishedAt: time } } });
    return undefined;
  }
  if (terminated) {
    const restartCount = container.restartCount + 1;
    const { name, namespace, uid } = pod.metadata;
    const subject = `container=${container.name} pod=${name}_${namespace}(${uid})`;
    write({
      restartCount,
      state: {
        waiting: {
          reason: 'CrashLoopBackOff',
          message: `back-off ${backoffAfter(
            restartCount,
          )}s restarting failed ${subject}`,
        },
      },
      lastState: { terminated },
    });
    recordEvent(
      pod,
      {
        type: 'Warning',
        reason: 'BackOff',
        message: `Back-off restarting failed container ${container.name} in pod ${name}_${namespace}(${uid})`,
        source: 'kubelet',
      },
      context,
    );
    return undefined;
  }
  if (waiting?.reason !== 'CrashLoopBackOff') return undefined;
  const since = Date.parse(String(container.lastState.terminated?.finishedAt));
  const due = since + backoffAfter(container.restartCount) * SECOND;
  const left = due - now().getTime();
  if (left > 0) return left;
  write({ state: { running: { startedAt: time } } });
  return undefined;
}
