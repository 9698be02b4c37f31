import {
  querySource,
  secondsInWords,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { certificates } from '../../queries/traffic';
import { certificateSeconds } from '../../reading/certificates';
import { POD_SOURCE } from '../../reading/kinds';

/** An hour of the six that are the default. */
const FAILING_PART = 6;

/** M7: proxies get a new certificate at half of its time, so little time left means that they do not. */
export const certificateExpiring: Rule = {
  id: 'mesh/certificate-expiring',
  title: 'Certificate of a proxy about to end',
  sources: [POD_SOURCE, querySource(certificates)],
  threshold: {
    default: 6 * 3600,
    unit: 'seconds',
    bounds: [3600, 12 * 3600],
    origin:
      'Istio: certificates last 24 hours and are renewed after 12; unhealthy at a sixth of the threshold',
  },
  nextStep: 'See in the log of istio-proxy why istiod gives no certificate.',
  check(context) {
    const { threshold } = context;
    const worst = [...certificateSeconds(context)].sort(
      ([, one], [, other]) => one - other,
    )[0];
    if (!worst) return 'does-not-apply';
    const [pod, seconds] = worst;
    if (seconds >= threshold) return 'fine';
    return {
      state: seconds < threshold / FAILING_PART ? 'unhealthy' : 'degraded',
      sentence:
        seconds <= 0
          ? `The certificate of ${pod} has ended.`
          : `The certificate of ${pod} ends in ${secondsInWords(seconds)}.`,
      evidence: [
        {
          name: `Time left for ${pod}`,
          value: seconds,
          unit: 'seconds',
          threshold,
          source: querySource(certificates),
        },
      ],
    };
  },
};
