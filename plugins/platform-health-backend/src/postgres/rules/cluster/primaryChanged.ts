import {
  countAt,
  kindSource,
  required,
  Rule,
  secondsInWords,
  timeAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { clusterOf, primaryOf } from '../../reading/cluster';

export const primaryChanged: Rule = {
  id: 'postgres/primary-changed',
  title: 'Primary that changed just now',
  sources: [kindSource(CLUSTERS)],
  threshold: {
    default: 30,
    unit: 'seconds',
    bounds: [0, 3600],
    origin: 'spec 003: recovery from a lost primary takes less than 30 seconds',
  },
  nextStep:
    'Look whether the services have connected again, and why the primary changed.',
  check(context) {
    const cluster = clusterOf(context);
    const { name } = cluster.metadata;
    const timeline = required(
      countAt(cluster, 'status', 'timelineID'),
      `status.timelineID of ${name}`,
    );
    const since = required(
      timeAt(cluster, 'status', 'currentPrimaryTimestamp'),
      `status.currentPrimaryTimestamp of ${name}`,
    );
    const age = (context.world.now.getTime() - since.getTime()) / 1000;
    // the first timeline is the first primary
    if (timeline <= 1 || age > context.threshold) return 'fine';
    return {
      state: 'progressing',
      sentence: `${primaryOf(
        cluster,
      )} became primary of ${name} ${secondsInWords(Math.max(0, age))} ago.`,
      evidence: [
        {
          name: 'primary since',
          value: age,
          unit: 'seconds',
          threshold: context.threshold,
          source: kindSource(CLUSTERS),
        },
      ],
      since,
    };
  },
};
