import { KubernetesObject } from '../../kubernetes';
import { jsonEqual, valueAt } from '../../kubernetes/store/objects';
import { Condition, conditionOf, withTransitions } from '../runtime/conditions';
import { timestamp } from '../../kubernetes/store/timestamp';
import { statusCount, wantedReplicas } from './replicas';

const sum = (sets: KubernetesObject[], field: string) =>
  sets.reduce((total, set) => total + statusCount(set, field), 0);

/** The status of a Deployment, and after how many milliseconds its deadline has to be looked at. */
export function deploymentStatus(
  deployment: KubernetesObject,
  sets: KubernetesObject[],
  current: KubernetesObject | undefined,
  date: Date,
): { status: Record<string, unknown>; again?: number } {
  const now = timestamp(date);
  const wanted = wantedReplicas(deployment);
  const replicas = sum(sets, 'replicas');
  const available = sum(sets, 'availableReplicas');
  const updated = current ? statusCount(current, 'replicas') : 0;
  const unavailable = Math.max(0, wanted - available);
  const counts = {
    replicas,
    updatedReplicas: updated,
    readyReplicas: sum(sets, 'readyReplicas'),
    availableReplicas: available,
    unavailableReplicas: unavailable,
  };
  const isAvailable = available >= wanted - maxUnavailable(deployment, wanted);
  const isDone =
    updated === wanted && replicas === wanted && available === wanted;
  const before = Object.fromEntries(
    Object.keys(counts).map(key => [key, statusCount(deployment, key)]),
  );
  const progress = progressing(deployment, current, {
    isDone,
    isRolling: replicas !== updated,
    hasMoved: !jsonEqual(before, counts),
    date,
  });
  const failure = current && conditionOf(current, 'ReplicaFailure');
  const conditions: Condition[] = [
    {
      type: 'Available',
      ...(isAvailable
        ? {
            status: 'True',
            reason: 'MinimumReplicasAvailable',
            message: 'Deployment has minimum availability.',
          }
        : {
            status: 'False',
            reason: 'MinimumReplicasUnavailable',
            message: 'Deployment does not have minimum availability.',
          }),
    },
    progress.condition,
    ...(failure ? [failure] : []),
  ];
  return {
    status: {
      observedGeneration: deployment.metadata.generation,
      ...Object.fromEntries(
        Object.entries(counts).filter(([, count]) => count > 0),
      ),
      conditions: withTransitions(deployment, conditions, now),
    },
    again: progress.again,
  };
}

function maxUnavailable(deployment: KubernetesObject, wanted: number): number {
  const value = valueAt(deployment.spec, [
    'strategy',
    'rollingUpdate',
    'maxUnavailable',
  ]);
  if (typeof value === 'number') return value;
  return Math.floor((parseInt(String(value ?? '25%'), 10) * wanted) / 100);
}

function progressing(
  deployment: KubernetesObject,
  current: KubernetesObject | undefined,
  state: {
    isDone: boolean;
    isRolling: boolean;
    hasMoved: boolean;
    date: Date;
  },
): { condition: Condition; again?: number } {
  const type = 'Progressing';
  const now = timestamp(state.date);
  const old = conditionOf(deployment, type);
  const set = `ReplicaSet "${current?.metadata.name ?? ''}"`;
  const isOver =
    old?.reason === 'NewReplicaSetAvailable' && old.message?.startsWith(set);
  // A roll-out that is over stays so: pods that fail later are unavailable, not on their way.
  if (isOver && !state.isRolling) return { condition: old };
  if (state.isDone) {
    return {
      condition: {
        type,
        status: 'True',
        reason: 'NewReplicaSetAvailable',
        message: `${set} has successfully progressed.`,
        lastUpdateTime: now,
      },
    };
  }
  const deadline = valueAt(deployment.spec, ['progressDeadlineSeconds']);
  const seconds = typeof deadline === 'number' ? deadline : 600;
  const wasWaiting =
    old !== undefined &&
    old.reason !== 'NewReplicaSetAvailable' &&
    old.message?.startsWith(set);
  const since =
    wasWaiting && !state.hasMoved && old.lastUpdateTime
      ? old.lastUpdateTime
      : now;
  const left = Date.parse(since) + seconds * 1000 - state.date.getTime();
  if (left <= 0) {
    return {
      condition: {
        type,
        status: 'False',
        reason: 'ProgressDeadlineExceeded',
        message: `${set} has timed out progressing.`,
        lastUpdateTime: since,
      },
    };
  }
  return {
    condition: {
      type,
      status: 'True',
      reason: 'ReplicaSetUpdated',
      message: `${set} is progressing.`,
      lastUpdateTime: since,
    },
    again: left,
  };
}
