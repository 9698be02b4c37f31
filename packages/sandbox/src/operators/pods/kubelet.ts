import { KubernetesObject } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { conditionOf } from '../runtime/conditions';
import { Controller, OperatorContext, Wake } from '../runtime/Controller';
import { recordEvent } from '../runtime/events';
import { timestamp } from '../../kubernetes/store/timestamp';
import { crashLoop } from './crashLoop';
import { findUnconfigurable, findUnmountable } from './missingReferences';
import { podSpecOf } from './PodSpec';
import { podStatus, Waiting } from './podStatus';
import { chooseNode } from './schedule';

const phaseOf = (pod: KubernetesObject) => valueAt(pod.status, ['phase']);

/** What a pod may wait for has changed: look at the pods that are pending. */
const wakePending: Wake = (changed, store) =>
  store
    .list('v1', 'Pod', changed.metadata.namespace)
    .filter(pod => phaseOf(pod) === 'Pending');

function schedule(pod: KubernetesObject, context: OperatorContext): void {
  const { store, now } = context;
  const node = chooseNode(pod, store);
  if (!node) {
    const total = store.list('v1', 'Node').length;
    const message = `0/${total} nodes are available: no node is ready and schedulable.`;
    store.patchStatus(pod, {
      phase: 'Pending',
      conditions: [
        {
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message,
          lastTransitionTime:
            conditionOf(pod, 'PodScheduled')?.lastTransitionTime ??
            timestamp(now()),
        },
      ],
    });
    return;
  }
  const { name } = node.metadata;
  const addresses = valueAt(node.status, ['addresses']);
  const hostIP = (Array.isArray(addresses) ? addresses : [])
    .filter(isRecord)
    .find(item => item.type === 'InternalIP')?.address;
  const spec = isRecord(pod.spec) ? pod.spec : {};
  const scheduled = store.update({
    ...pod,
    spec: { ...spec, nodeName: name },
    status: {
      ...(hostIP !== undefined && { hostIP, hostIPs: [{ ip: hostIP }] }),
    },
  });
  recordEvent(
    pod,
    {
      type: 'Normal',
      reason: 'Scheduled',
      message: `Successfully assigned ${pod.metadata.namespace}/${pod.metadata.name} to ${name}`,
      source: 'default-scheduler',
    },
    context,
  );
  store.patchStatus(
    scheduled,
    podStatus(scheduled, 'creating', timestamp(now())),
  );
}

function start(pod: KubernetesObject, context: OperatorContext): void {
  const { store, now } = context;
  const { namespace } = pod.metadata;
  const spec = podSpecOf(pod);
  const unmountable = findUnmountable(spec, store, namespace);
  if (unmountable) {
    recordEvent(
      pod,
      {
        type: 'Warning',
        reason: 'FailedMount',
        message: unmountable,
        source: 'kubelet',
      },
      context,
    );
    return;
  }
  const held = new Map<string, Waiting>();
  for (const container of spec.containers) {
    const message = findUnconfigurable(container, store, namespace);
    if (!message) continue;
    held.set(container.name, { reason: 'CreateContainerConfigError', message });
    recordEvent(
      pod,
      {
        type: 'Warning',
        reason: 'Failed',
        message: `Error: ${message}`,
        source: 'kubelet',
      },
      context,
    );
  }
  store.patchStatus(
    pod,
    podStatus(pod, 'starting', timestamp(now()), ({ name }) => held.get(name)),
  );
  if (held.size > 0) return;
  for (const { name } of spec.containers) {
    recordEvent(
      pod,
      {
        type: 'Normal',
        reason: 'Started',
        message: `Started container ${name}`,
        source: 'kubelet',
      },
      context,
    );
  }
}

/** Scheduler and kubelet: a pod gets a node, waits for what it mounts, runs, and becomes ready. */
export const kubelet: Controller = {
  apiVersion: 'v1',
  kind: 'Pod',
  wakes: {
    '/Secret': wakePending,
    '/ConfigMap': wakePending,
    '/PersistentVolumeClaim': wakePending,
    '/Node': wakePending,
  },
  reconcile(pod, context) {
    const phase = phaseOf(pod);
    if (phase === 'Succeeded' || phase === 'Failed') return undefined;
    if (phase === 'Running' && context.troubles.crashes(pod))
      return crashLoop(pod, context);
    if (!podSpecOf(pod).nodeName) schedule(pod, context);
    else if (phase !== 'Running') start(pod, context);
    else if (conditionOf(pod, 'Ready')?.status !== 'True') {
      context.store.patchStatus(
        pod,
        podStatus(pod, 'ready', timestamp(context.now())),
      );
    }
    return undefined;
  },
};
