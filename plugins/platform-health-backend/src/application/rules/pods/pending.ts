import {
  conditionOf,
  kindSource,
  namesInWords,
  oneLine,
  required,
  secondsInWords,
  textAt,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT, POD } from '../../projections';
import { podsOf } from '../../reading/pods';

export const pending: Rule = {
  id: 'application/pending',
  title: 'Pod that does not get to run',
  sources: [kindSource(DEPLOYMENT), kindSource(POD)],
  threshold: {
    default: 300,
    unit: 'seconds',
    bounds: [30, 3600],
    origin: 'ours: time for a new node and a large image',
  },
  nextStep:
    'Read the events of the pod: no node has room for it, or a volume or a Secret is missing.',
  check({ world, resource, threshold }) {
    const found = podsOf(world, resource).filter(pod => {
      const { name, creationTimestamp } = pod.metadata;
      if (
        required(textAt(pod, 'status', 'phase'), `the phase of ${name}`) !==
        'Pending'
      )
        return false;
      const age =
        world.now.getTime() -
        Date.parse(required(creationTimestamp, `when ${name} was made`));
      return !(age <= threshold * 1000);
    });
    if (found.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `${namesInWords(
        found.map(({ metadata }) => metadata.name),
      )} waits for more than ${secondsInWords(threshold)} to run.`,
      evidence: found.slice(0, 5).map(pod => {
        const scheduled = conditionOf(pod, 'PodScheduled');
        return {
          name: pod.metadata.name,
          value:
            scheduled?.status === 'False'
              ? oneLine(scheduled.message ?? scheduled.reason ?? 'no node')
              : 'Pending',
          source: kindSource(POD),
        };
      }),
    };
  },
};
