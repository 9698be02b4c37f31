import {
  namesInWords,
  querySource,
  ratioInWords,
  type QueryTemplate,
  type Rule,
  type RuleContext,
  type Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { calls, connections } from '../../../queries/traffic';
import { rateOf, sharesOf } from '../../../reading/shares';

type Labels = Sample['labels'];

/** What the proxy says when it opens the circuit, gives retries up, or finds nobody well. */
const CUT_OFF = ['UO', 'URX', 'UH'];

const flagsOf = ({ response_flags: flags = '-' }: Labels) => flags.split(',');

function shareOut(
  context: RuleContext,
  query: QueryTemplate,
  isBad: (labels: Labels) => boolean,
) {
  const shares = sharesOf(context, query, 'source_workload');
  const rate = rateOf(shares);
  return rate > 0
    ? {
        ratio: rateOf(shares, isBad) / rate,
        targets: [
          ...new Set(
            shares
              .filter(({ labels, value }) => value > 0 && isBad(labels))
              .map(
                ({ labels }) => labels.destination_service_name || 'unknown',
              ),
          ),
        ],
      }
    : undefined;
}

/** Unhealthy at 5 % where 1 % is the threshold. */
const TCP_FAILING_FACTOR = 5;

/** M11: connections to data stores and other TCP servers that ended badly. */
export const tcpFailures: Rule = {
  id: 'mesh/tcp-failures',
  title: 'TCP connections that fail',
  sources: [querySource(connections)],
  threshold: {
    default: 0.01,
    unit: 'ratio',
    bounds: [0.001, 0.5],
    origin: 'portal: degraded above 1 %, unhealthy above five times that',
  },
  nextStep: 'Look at the data services that are named, then at the policies.',
  check(context) {
    const share = shareOut(
      context,
      connections,
      labels => !flagsOf(labels).includes('-'),
    );
    if (!share) return 'does-not-apply';
    const { threshold } = context;
    if (share.ratio <= threshold) return 'fine';
    return {
      state:
        share.ratio > threshold * TCP_FAILING_FACTOR ? 'unhealthy' : 'degraded',
      sentence: `${ratioInWords(share.ratio)} of the TCP connections of ${
        context.resource.name
      } failed, to ${namesInWords(share.targets)}.`,
      evidence: [
        {
          name: 'Share of failed connections',
          value: share.ratio,
          unit: 'ratio',
          threshold,
          source: querySource(connections),
        },
      ],
    };
  },
};

/** M12: calls that never left, because the proxy cut them off. */
export const circuitOpen: Rule = {
  id: 'mesh/circuit-open',
  title: 'Calls cut off by the proxy',
  sources: [querySource(calls)],
  threshold: {
    default: 0.01,
    unit: 'ratio',
    bounds: [0.001, 0.5],
    origin: 'portal: degraded by any within 5 minutes, unhealthy above 1 %',
  },
  nextStep:
    'Look at the services that are named; then at the limits of their DestinationRules.',
  check(context) {
    const share = shareOut(context, calls, labels =>
      flagsOf(labels).some(flag => CUT_OFF.includes(flag)),
    );
    if (!share) return 'does-not-apply';
    if (share.ratio <= 0) return 'fine';
    return {
      state: share.ratio > context.threshold ? 'unhealthy' : 'degraded',
      sentence: `The proxy cut off ${ratioInWords(
        share.ratio,
      )} of the calls of ${context.resource.name}, to ${namesInWords(
        share.targets,
      )}.`,
      evidence: [
        {
          name: 'Share of calls cut off',
          value: share.ratio,
          unit: 'ratio',
          threshold: context.threshold,
          source: querySource(calls),
        },
      ],
    };
  },
};
