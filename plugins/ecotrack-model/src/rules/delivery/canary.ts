import type { Service } from '../../service/service';
import type { SpanningRule } from '../SpanningRule';
import { environmentsOf } from './sizing';

const STRATEGY = ['spec', 'delivery', 'strategy'] as const;

export const canaryUnavailable: SpanningRule<Service> = {
  id: 'delivery/canary-unavailable',
  message:
    'The service is to be delivered by canary, but the platform has no Argo Rollouts.',
  fix: 'Leave "strategy" out, or have the operator install Argo Rollouts and set scaling.rollouts of the platform.',
  *check({ spec }, { platform }) {
    if (
      spec?.delivery?.strategy === 'canary' &&
      platform?.scaling.rollouts === false
    )
      yield { path: [...STRATEGY] };
  },
};

export const canaryWithoutCallers: SpanningRule<Service> = {
  id: 'delivery/canary-without-callers',
  message:
    'The service is to be delivered by canary, but nobody calls it: without requests no canary is judged.',
  fix: 'Leave "strategy" out, or name who calls in spec.mesh.callers or by "exposure: public".',
  *check({ spec }) {
    const { callers = [], exposure } = spec?.mesh ?? {};
    if (
      spec?.delivery?.strategy === 'canary' &&
      callers.length === 0 &&
      exposure !== 'public'
    )
      yield { path: [...STRATEGY] };
  },
};

export const canaryReplicas: SpanningRule<Service> = {
  id: 'delivery/canary-replicas',
  message:
    'In {where}, a canary is judged beside {min} pod: the Gateway spreads over pods, so that it gets half of all public requests at once.',
  fix: 'Let the last environment have a minReplicas of 2 or more, or leave "strategy" out.',
  *check(service) {
    const { strategy, scaling } = service.spec?.delivery ?? {};
    const last = environmentsOf(service).at(-1);
    const min = last?.value.scaling?.minReplicas ?? scaling?.minReplicas;
    if (strategy === 'canary' && last && min !== undefined && min < 2)
      yield {
        path: [...last.path, 'scaling'],
        values: { where: last.value.name, min },
      };
  },
};
