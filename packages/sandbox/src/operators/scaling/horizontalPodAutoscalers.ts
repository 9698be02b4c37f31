import { KubernetesObject } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { timestamp } from '../../kubernetes/store/timestamp';
import { statusCount, wantedReplicas } from '../application/replicas';
import { Condition, withTransitions } from '../runtime/conditions';
import { Controller } from '../runtime/Controller';
import { readings } from './metrics';
import { scaleTarget, wakeScalers } from './scaleTarget';

const AUTOSCALER = {
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
};

const boundOf = (autoscaler: KubernetesObject, name: string) =>
  Number(valueAt(autoscaler.spec, [name]) ?? 1);

/** Within its bounds, or held by one of them. */
function limitation(wanted: number, min: number, max: number): Condition {
  if (wanted < min) {
    return {
      type: 'ScalingLimited',
      status: 'True',
      reason: 'TooFewReplicas',
      message:
        'the desired replica count is less than the minimum replica count',
    };
  }
  return wanted > max
    ? {
        type: 'ScalingLimited',
        status: 'True',
        reason: 'TooManyReplicas',
        message:
          'the desired replica count is more than the maximum replica count',
      }
    : {
        type: 'ScalingLimited',
        status: 'False',
        reason: 'DesiredWithinRange',
        message: 'the desired count is within the acceptable range',
      };
}

/** Gives a Deployment as many replicas as its metrics ask for, within the bounds. */
export const horizontalPodAutoscalers: Controller = {
  ...AUTOSCALER,
  wakes: { 'apps/Deployment': wakeScalers(AUTOSCALER, 'scaleTargetRef') },
  reconcile(autoscaler, { store, now }) {
    const target = scaleTarget(store, autoscaler, 'scaleTargetRef');
    const tell = (conditions: Condition[], rest: object = {}) =>
      store.patchStatus(autoscaler, {
        ...rest,
        conditions: withTransitions(autoscaler, conditions, timestamp(now())),
      });
    if (!target || !isRecord(target.spec)) {
      const name = String(valueAt(autoscaler.spec, ['scaleTargetRef', 'name']));
      tell([
        {
          type: 'AbleToScale',
          status: 'False',
          reason: 'FailedGetScale',
          message: `the HPA controller was unable to get the target's current scale: deployments.apps "${name}" not found`,
        },
      ]);
      return;
    }
    const min = boundOf(autoscaler, 'minReplicas');
    const max = boundOf(autoscaler, 'maxReplicas');
    const replicas = wantedReplicas(target);
    const found = readings(autoscaler.spec);
    const wanted = Math.max(
      0,
      ...found.map(({ share }) => Math.ceil(share * replicas)),
    );
    const desired = Math.min(max, Math.max(min, wanted));
    if (desired !== replicas) {
      store.update({ ...target, spec: { ...target.spec, replicas: desired } });
    }
    tell(
      [
        {
          type: 'AbleToScale',
          status: 'True',
          reason: 'ReadyForNewScale',
          message: 'recommended size matches current size',
        },
        {
          type: 'ScalingActive',
          status: 'True',
          reason: 'ValidMetricFound',
          message: 'the HPA was able to successfully calculate a replica count',
        },
        limitation(wanted, min, max),
      ],
      {
        currentReplicas: statusCount(target, 'replicas'),
        desiredReplicas: desired,
        currentMetrics: found.map(({ current }) => current),
      },
    );
  },
};
