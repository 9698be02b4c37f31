import {
  conditionOf,
  kindSource,
  secondsInWords,
  sinceOf,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT } from '../../projections';
import {
  deploymentOf,
  progressDeadline,
  statusCount,
  wantedReplicas,
} from '../../reading/deployment';
import { isRolledOut } from '../../reading/rollout';

const source = kindSource(DEPLOYMENT);
const available = (value: number, threshold: number) => [
  {
    name: 'Available replicas',
    value,
    unit: 'count' as const,
    threshold,
    source,
  },
];

export const unavailable: Rule = {
  id: 'application/unavailable',
  title: 'Service of which no pod is available',
  sources: [source],
  nextStep: 'Look at the events and the logs of its pods.',
  check({ world, resource }) {
    const deployment = deploymentOf(world, resource);
    if (statusCount(deployment, 'availableReplicas') > 0) return 'fine';
    const deadline = progressDeadline(deployment);
    const age =
      (world.now.getTime() -
        Date.parse(deployment.metadata.creationTimestamp ?? '')) /
      1000;
    const evidence = available(0, wantedReplicas(deployment));
    // pods of a finished roll-out were available before: this is no start
    if (age < deadline && !isRolledOut(deployment))
      return {
        state: 'progressing',
        sentence: `${resource.name} is being started for the first time.`,
        evidence,
      };
    const condition = conditionOf(deployment, 'Available');
    return {
      state: 'unhealthy',
      sentence: `No pod of ${resource.name} is available.`,
      evidence,
      since: condition && sinceOf(condition),
    };
  },
};

export const replicasMissing: Rule = {
  id: 'application/replicas-missing',
  title: 'Fewer pods available than wanted',
  sources: [source],
  nextStep: 'Look at the events and the logs of the pods that are not ready.',
  check({ world, resource }) {
    const deployment = deploymentOf(world, resource);
    const wanted = wantedReplicas(deployment);
    const value = statusCount(deployment, 'availableReplicas');
    if (value >= wanted || !isRolledOut(deployment)) return 'fine';
    return {
      state: 'degraded',
      sentence: `${value} of ${wanted} pods of ${resource.name} are available.`,
      evidence: available(value, wanted),
    };
  },
};

export const rolloutStuck: Rule = {
  id: 'application/rollout-stuck',
  title: 'Roll-out that does not get on',
  sources: [source],
  nextStep:
    'Look at the newest pods; roll back by reverting the change in Git if they cannot be mended.',
  check({ world, resource }) {
    const deployment = deploymentOf(world, resource);
    const stuck = ['Progressing', 'ReplicaFailure']
      .map(type => conditionOf(deployment, type))
      .find(one =>
        one?.type === 'Progressing'
          ? one.status === 'False'
          : one?.status === 'True',
      );
    if (!stuck) return 'fine';
    return {
      state: 'degraded',
      sentence:
        stuck.type === 'Progressing'
          ? `The roll-out of ${
              resource.name
            } has made no progress for ${secondsInWords(
              progressDeadline(deployment),
            )}.`
          : `Pods of ${resource.name} cannot be made.`,
      evidence: [
        {
          name: stuck.type,
          value: [stuck.reason, stuck.message].filter(Boolean).join(': '),
          source,
        },
      ],
      since: sinceOf(stuck),
    };
  },
};
