import {
  kindSource,
  Rule,
  secondsInWords,
  textAt,
  Unreadable,
  Violation,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { PHASES } from '../../phases';
import {
  clusterOf,
  phaseOf,
  readyInstances,
  requiredCondition,
} from '../../reading/cluster';

function moment(time: string | undefined, what: string): Date {
  const date = new Date(time ?? '');
  if (Number.isNaN(date.getTime())) throw new Unreadable(`${what} is no time`);
  return date;
}

export const phase: Rule = {
  id: 'postgres/phase',
  title: 'Phase of the Cluster other than healthy',
  sources: [kindSource(CLUSTERS)],
  threshold: {
    default: 900,
    unit: 'seconds',
    bounds: [60, 86_400],
    origin:
      'phases of a start are over in minutes; a longer one is a start that hangs',
  },
  nextStep:
    'Read the phase and its reason with "kubectl cnpg status", then the events of the Cluster.',
  check(context) {
    const { threshold, world } = context;
    const cluster = clusterOf(context);
    const text = phaseOf(cluster);
    const reason = textAt(cluster, 'status', 'phaseReason');
    const { name } = cluster.metadata;
    const violation = (state: Violation['state']): Violation => ({
      state,
      sentence: `${name}: ${text}${reason ? ` (${reason})` : ''}.`,
      evidence: [
        { name: 'status.phase', value: text, source: kindSource(CLUSTERS) },
      ],
    });
    if (!Object.hasOwn(PHASES, text)) return violation('unknown');
    const { state, isShort } = PHASES[text];
    if (state === 'healthy') {
      const { status } = requiredCondition(cluster, 'Ready');
      return status === 'True' ? 'fine' : violation('degraded');
    }
    if (state === 'by-instances')
      return violation(
        readyInstances(cluster) === 0 ? 'unhealthy' : 'degraded',
      );
    if (!isShort) return violation(state);
    const since = moment(
      requiredCondition(cluster, 'Ready').lastTransitionTime,
      `the last transition of Ready of ${name}`,
    );
    const seconds = (world.now.getTime() - since.getTime()) / 1000;
    const short = violation(seconds > threshold ? 'degraded' : state);
    return {
      ...short,
      since,
      ...(seconds > threshold && {
        sentence: `${name}: ${text} for ${secondsInWords(seconds)} already.`,
        evidence: [
          ...short.evidence,
          {
            name: 'time in this phase',
            value: seconds,
            unit: 'seconds',
            threshold,
            source: kindSource(CLUSTERS),
          },
        ],
      }),
    };
  },
};
