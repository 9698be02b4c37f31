import {
  querySource,
  ratioInWords,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { requests } from '../../../queries/traffic';
import { rateOf, sharesOf } from '../../../reading/shares';

/** Unhealthy at 10 % where 1 % is the threshold. */
const FAILING_FACTOR = 10;

/** M13: calls that were denied. The proxy and the service both answer 403. */
export const denials: Rule = {
  id: 'mesh/denials',
  title: 'Calls that are denied',
  sources: [querySource(requests)],
  threshold: {
    default: 0.01,
    unit: 'ratio',
    bounds: [0.001, 0.5],
    origin: 'portal: degraded above 1 %, unhealthy above ten times that',
  },
  nextStep:
    'Compare who calls with who may call, then look at the last change of the policies.',
  check(context) {
    const shares = sharesOf(context, requests, 'destination_workload');
    const rate = rateOf(shares);
    if (rate <= 0) return 'does-not-apply';
    const ratio =
      rateOf(
        shares,
        ({ response_code: code, response_flags: flags }) =>
          code === '403' && flags === '-',
      ) / rate;
    if (ratio <= context.threshold) return 'fine';
    return {
      state:
        ratio > context.threshold * FAILING_FACTOR ? 'unhealthy' : 'degraded',
      sentence: `${ratioInWords(ratio)} of the calls to ${
        context.resource.name
      } were denied.`,
      evidence: [
        {
          name: 'Share of calls with 403',
          value: ratio,
          unit: 'ratio',
          threshold: context.threshold,
          source: querySource(requests),
        },
      ],
    };
  },
};
