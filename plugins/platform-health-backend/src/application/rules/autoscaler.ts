import {
  conditionOf,
  countAt,
  kindSource,
  oneLine,
  required,
  sinceOf,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { AUTOSCALER } from '../projections';
import { autoscalerOf, rangeOf } from '../reading/autoscaler';

const source = kindSource(AUTOSCALER);

export const autoscalerAtMaximum: Rule = {
  id: 'application/autoscaler-at-maximum',
  title: 'Autoscaler at its maximum',
  sources: [source],
  nextStep:
    'See whether the load is real, and raise the maximum in ecotrack.yaml if it is.',
  check({ world, resource }) {
    const autoscaler = autoscalerOf(world, resource);
    if (!autoscaler) return 'does-not-apply';
    const { min, max } = rangeOf(autoscaler);
    const current = required(
      countAt(autoscaler, 'status', 'currentReplicas'),
      `status.currentReplicas of ${autoscaler.metadata.name}`,
    );
    if (current < max || max <= min) return 'fine';
    const limited = conditionOf(autoscaler, 'ScalingLimited');
    return {
      state: 'degraded',
      sentence: `The autoscaler of ${resource.name} is at its maximum of ${max} replicas: more load finds no more pods.`,
      evidence: [
        {
          name: 'Replicas',
          value: current,
          unit: 'count',
          threshold: max,
          source,
        },
      ],
      since: limited?.status === 'True' ? sinceOf(limited) : undefined,
    };
  },
};

export const autoscalerBlind: Rule = {
  id: 'application/autoscaler-blind',
  title: 'Autoscaler that cannot scale',
  sources: [source],
  nextStep:
    'See whether the metrics server and the metrics it asks for answer.',
  check({ world, resource }) {
    const autoscaler = autoscalerOf(world, resource);
    if (!autoscaler) return 'does-not-apply';
    const blind = ['ScalingActive', 'AbleToScale']
      .map(type => conditionOf(autoscaler, type))
      .find(one => one?.status === 'False' && one.reason !== 'ScalingDisabled');
    if (!blind) return 'fine';
    return {
      state: 'degraded',
      sentence: `The autoscaler of ${resource.name} cannot scale (${oneLine(
        [blind.reason, blind.message].filter(Boolean).join(': '),
      )}).`,
      evidence: [{ name: blind.type, value: blind.reason ?? 'False', source }],
      since: sinceOf(blind),
    };
  },
};
