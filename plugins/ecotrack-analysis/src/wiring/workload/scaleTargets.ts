import { endsOf, nodesAt, objectsOf, endsAt } from '../fields';
import { meet } from '../meet';
import { inPods, PROXY, workloadsOf } from '../pods';
import type { End, Placed, WiringRule } from '../Wiring';

const SCALERS = [
  'HorizontalPodAutoscaler',
  'VerticalPodAutoscaler',
  'ScaledObject',
];

/** `Deployment orders`: what a scaler aims at, and what a workload is. */
const aims = (placed: Placed): End[] =>
  ['spec.scaleTargetRef', 'spec.targetRef'].flatMap(path =>
    nodesAt(placed.value, path).flatMap(() => {
      const [kind] = endsAt(placed, `${path}.kind`);
      return endsAt(placed, `${path}.name`).map(end => ({
        ...end,
        value: `${kind?.value ?? 'Deployment'} ${end.value}`,
      }));
    }),
  );

const workload = (placed: Placed): End[] =>
  endsAt(placed, 'metadata.name').map(end => ({
    ...end,
    value: `${endsAt(placed, 'kind')[0]?.value} ${end.value}`,
  }));

/** What scales aims at the workload, measures and sizes containers that it has, and signs in with what there is. */
export const scaleTargets: WiringRule = {
  id: 'scale-targets',
  find: wiring => [
    ...meet(
      'scale-targets',
      objectsOf(wiring, SCALERS).flatMap(aims),
      'which is no workload',
      workloadsOf(wiring).flatMap(workload),
    ),
    ...meet(
      'scale-targets',
      [
        ...endsOf(
          wiring,
          ['HorizontalPodAutoscaler'],
          'spec.metrics.*.containerResource.container',
        ),
        ...endsOf(
          wiring,
          ['VerticalPodAutoscaler'],
          'spec.resourcePolicy.containerPolicies.*.containerName',
        ).filter(({ value }) => !['*', PROXY].includes(value)),
      ],
      'which is no container',
      inPods(wiring, 'spec.containers.*.name', 'spec.initContainers.*.name'),
    ),
    ...meet(
      'scale-targets',
      endsOf(
        wiring,
        ['ScaledObject'],
        'spec.triggers.*.authenticationRef.name',
      ),
      'which is the name of no TriggerAuthentication',
      endsOf(wiring, ['TriggerAuthentication'], 'metadata.name'),
    ),
  ],
};
