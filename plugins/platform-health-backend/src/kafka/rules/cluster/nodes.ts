import type { HealthState } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  conditionOf,
  isPodReady,
  kindSource,
  namesInWords,
  type Outcome,
  type Rule,
  type RuleContext,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { KAFKA, NODE_POOL, POD } from '../../projections';
import { kafkaOf, minInSyncOf } from '../../reading/kafkaCluster';
import { nodesOf, type Role } from '../../reading/nodes';

const SOURCES = [KAFKA, NODE_POOL, POD].map(kindSource);

function judge(
  { world, resource }: RuleContext,
  role: Role,
  stateOf: (
    ready: number,
    wanted: number,
  ) => readonly [Exclude<HealthState, 'healthy'>, string],
): Outcome {
  const { wanted, pods } = nodesOf(world, resource, role);
  if (wanted === 0) return 'does-not-apply';
  const ready = pods.filter(isPodReady).length;
  if (ready >= wanted) return 'fine';
  const isNew =
    conditionOf(kafkaOf(world, resource), 'NotReady')?.reason === 'Creating';
  const missing = pods
    .filter(pod => !isPodReady(pod))
    .map(pod => pod.metadata.name);
  const [state, consequence] = isNew
    ? (['progressing', 'the cluster is being created'] as const)
    : stateOf(ready, wanted);
  return {
    state,
    sentence: `${ready} of ${wanted} ${role}s are ready${
      missing.length > 0 ? ` (not ${namesInWords(missing)})` : ''
    }: ${consequence}.`,
    evidence: [
      {
        name: `Ready ${role}s`,
        value: ready,
        unit: 'count',
        threshold: wanted,
        source: kindSource(POD),
      },
    ],
  };
}

export const brokersNotReady: Rule = {
  id: 'kafka/brokers-not-ready',
  title: 'Brokers that are not ready',
  sources: SOURCES,
  nextStep: 'Look at the events and the log of the pods that are not ready.',
  check: context =>
    judge(context, 'broker', ready => {
      const minInSync = minInSyncOf(kafkaOf(context.world, context.resource));
      if (ready === 0) return ['unhealthy', 'nothing can be read or written'];
      return ready < minInSync
        ? [
            'unhealthy',
            `fewer than the ${minInSync} that a write with acks=all needs`,
          ]
        : ['degraded', 'the next failure may stop writes'];
    }),
};

export const controllersNotReady: Rule = {
  id: 'kafka/controllers-not-ready',
  title: 'Controllers that are not ready',
  sources: SOURCES,
  nextStep: 'Look at the events and the log of the pods that are not ready.',
  check: context =>
    judge(context, 'controller', (ready, wanted) =>
      ready <= Math.floor(wanted / 2)
        ? ['unhealthy', 'the quorum is lost, and no leader can be elected']
        : ['degraded', 'the quorum holds with less to spare'],
    ),
};
