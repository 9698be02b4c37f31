import {
  numberInWords,
  querySource,
  required,
  valuesBy,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { latency, requests } from '../../../queries/traffic';
import { rateOf, sharesOf } from '../../../reading/shares';
import { Context } from '../../../reading/workload';

/** Unhealthy at 2.5 s where 1 s is the threshold. */
const FAILING_FACTOR = 2.5;

/** Time that 99 of 100 calls stay below, in milliseconds; undefined without calls. Throws Unreadable. */
export function latencyOf(context: Context): number | undefined {
  const { world, resource } = context;
  if (rateOf(sharesOf(context, requests, 'destination_workload')) <= 0)
    return undefined;
  // Others of the namespace may be without calls: only the own series has to be a number.
  const own = world
    .samples(latency, { namespace: resource.namespace })
    .filter(({ labels }) => labels.destination_workload === resource.name);
  return required(
    valuesBy(own, 'destination_workload').get(resource.name),
    'the latency',
  );
}

/** M10: how long the slowest of 100 calls take. */
export const slow: Rule = {
  id: 'mesh/slow',
  title: 'Slow answers',
  sources: [querySource(requests), querySource(latency)],
  threshold: {
    default: 1000,
    unit: 'milliseconds',
    bounds: [10, 60_000],
    origin: 'portal: one second for 99 of 100 calls; unhealthy at 2.5 times',
  },
  nextStep:
    'Look at the slowest traces, and at the database and the services it calls.',
  check(context) {
    const value = latencyOf(context);
    if (value === undefined) return 'does-not-apply';
    if (value <= context.threshold) return 'fine';
    return {
      state:
        value > context.threshold * FAILING_FACTOR ? 'unhealthy' : 'degraded',
      sentence: `One of 100 calls to ${
        context.resource.name
      } takes longer than ${numberInWords(value)} ms.`,
      evidence: [
        {
          name: 'p99 of the latency',
          value,
          unit: 'milliseconds',
          threshold: context.threshold,
          source: querySource(latency),
        },
      ],
    };
  },
};
