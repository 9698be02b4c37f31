import {
  querySource,
  ratioInWords,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { securedRequests } from '../../../queries/traffic';
import { rateOf, sharesOf } from '../../../reading/shares';
import { Context } from '../../../reading/workload';

/** Share of the calls that came over mTLS; undefined without calls. Throws Unreadable. */
export function securedRatio(context: Context): number | undefined {
  const shares = sharesOf(context, securedRequests, 'destination_workload');
  const rate = rateOf(shares);
  return rate > 0
    ? rateOf(
        shares,
        labels => labels.connection_security_policy === 'mutual_tls',
      ) / rate
    : undefined;
}

/** M6: calls that came in plain text. */
export const plainTraffic: Rule = {
  id: 'mesh/plain-traffic',
  title: 'Calls in plain text',
  sources: [querySource(securedRequests)],
  threshold: {
    default: 0.95,
    unit: 'ratio',
    bounds: [0.5, 1],
    origin:
      'portal: in production unhealthy below 95 % mTLS, everywhere degraded below 100 %',
  },
  nextStep: 'Find the callers without a proxy, then turn STRICT on.',
  check(context) {
    const ratio = securedRatio(context);
    if (ratio === undefined) return 'does-not-apply';
    if (ratio >= 1) return 'fine';
    const { isProduction } = context.environment;
    return {
      state:
        isProduction && ratio < context.threshold ? 'unhealthy' : 'degraded',
      sentence: `${ratioInWords(1 - ratio)} of the calls to ${
        context.resource.name
      } came in plain text.`,
      evidence: [
        {
          name: 'Share of calls over mTLS',
          value: ratio,
          unit: 'ratio',
          threshold: isProduction ? context.threshold : 1,
          source: querySource(securedRequests),
        },
      ],
    };
  },
};
