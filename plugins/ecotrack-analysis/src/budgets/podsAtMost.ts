import { endsAt, nodesAt, objectsOf, textAt } from '../wiring/fields';
import type { End, Placed, Wiring } from '../wiring/Wiring';

const MAKERS = ['Deployment', 'Rollout'];
const SCALERS = {
  HorizontalPodAutoscaler: 'spec.maxReplicas',
  ScaledObject: 'spec.maxReplicaCount',
};

/** So many pods a workload has at most, and the field that says so. */
export interface PodsAtMost {
  readonly workload: Placed;
  /** All replicas; for a canary as many again, because the old version stays until the new one has proved itself. */
  readonly replicas: number;
  /** The same with those that are there while a new version comes. */
  readonly pods: number;
  readonly end: End;
}

/** Pods more than replicas while a new version comes; a share is rounded up, as Kubernetes does. */
function surgeOf({ value }: Placed, replicas: number): number {
  const surge = textAt(value, 'spec.strategy.rollingUpdate.maxSurge') ?? '25%';
  const share = Number.parseInt(surge, 10);
  return surge.endsWith('%') ? Math.ceil((replicas * share) / 100) : share;
}

/** The most pods of each workload of a service. */
export const podsAtMost = (wiring: Wiring): PodsAtMost[] =>
  objectsOf(wiring, MAKERS).map(workload => {
    const name = textAt(workload.value, 'metadata.name');
    const scaled = Object.entries(SCALERS).flatMap(([kind, field]) =>
      objectsOf(wiring, [kind])
        .filter(
          ({ value }) => textAt(value, 'spec.scaleTargetRef.name') === name,
        )
        .flatMap(scaler => endsAt(scaler, field)),
    );
    const [end] = [...scaled, ...endsAt(workload, 'spec.replicas')];
    const own: End = end ?? {
      ...endsAt(workload, 'metadata.name')[0],
      field: 'spec.replicas',
      value: '1',
    };
    const most = Number(own.value);
    const isCanary = nodesAt(workload.value, 'spec.strategy.canary').length > 0;
    const replicas = isCanary ? 2 * most : most;
    return {
      workload,
      replicas,
      pods: isCanary ? replicas : most + surgeOf(workload, most),
      end: own,
    };
  });
