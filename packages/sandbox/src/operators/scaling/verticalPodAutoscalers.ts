import { share, USED } from '../../kubernetes/kinds/podMetrics';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { timestamp } from '../../kubernetes/store/timestamp';
import { Container, podTemplateOf } from '../pods/PodSpec';
import { withTransitions } from '../runtime/conditions';
import { Controller } from '../runtime/Controller';
import { scaleTarget, wakeScalers } from './scaleTarget';

const AUTOSCALER = {
  apiVersion: 'autoscaling.k8s.io/v1',
  kind: 'VerticalPodAutoscaler',
};

/** What a container uses, with some air above and below, as the recommender finds it. */
function recommendation(container: Container) {
  const part = (factor: number) =>
    Object.fromEntries(
      (['cpu', 'memory'] as const).map(resource => [
        resource,
        share(
          valueAt(container, ['resources', 'requests', resource]),
          USED[resource] * factor,
          resource === 'cpu' ? '10m' : '64Mi',
        ),
      ]),
    );
  return {
    containerName: container.name,
    lowerBound: part(0.8),
    target: part(1),
    uncappedTarget: part(1),
    upperBound: part(1.5),
  };
}

/** Recommends resources for the containers of a Deployment; what a mode "Off" names is left out. */
export const verticalPodAutoscalers: Controller = {
  ...AUTOSCALER,
  wakes: { 'apps/Deployment': wakeScalers(AUTOSCALER, 'targetRef') },
  reconcile(autoscaler, { store, now }) {
    const target = scaleTarget(store, autoscaler, 'targetRef');
    if (!target) return;
    const policies = valueAt(autoscaler.spec, [
      'resourcePolicy',
      'containerPolicies',
    ]);
    const off = (Array.isArray(policies) ? policies : [])
      .filter(isRecord)
      .filter(({ mode }) => mode === 'Off')
      .map(({ containerName }) => containerName);
    store.patchStatus(autoscaler, {
      conditions: withTransitions(
        autoscaler,
        [{ type: 'RecommendationProvided', status: 'True' }],
        timestamp(now()),
      ),
      recommendation: {
        containerRecommendations: podTemplateOf(target)
          .spec.containers.filter(({ name }) => !off.includes(name))
          .map(recommendation),
      },
    });
  },
};
