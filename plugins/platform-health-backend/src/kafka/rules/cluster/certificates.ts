import {
  querySource,
  secondsInWords,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { certificateExpiry } from '../../queries';
import { certificatesOf } from '../../reading/certificates';

export const certificateExpires: Rule = {
  id: 'kafka/certificate-expires',
  title: 'Certificate that ends soon',
  sources: [querySource(certificateExpiry)],
  threshold: {
    default: 30 * 86_400,
    unit: 'seconds',
    bounds: [86_400, 180 * 86_400],
    origin: "Strimzi's own alert, 30 days",
  },
  nextStep:
    'Let Strimzi renew it: see why the cluster operator has not done so within its renewal days.',
  check({ world, resource, threshold }) {
    const [first] = certificatesOf(world, resource);
    const left = (Date.parse(first.expires) - world.now.getTime()) / 1000;
    if (left >= threshold) return 'fine';
    return {
      state: left <= 0 ? 'unhealthy' : 'degraded',
      sentence:
        left <= 0
          ? `The ${first.purpose} of Kafka ${resource.name} has ended: clients and brokers refuse each other.`
          : `The ${first.purpose} of Kafka ${
              resource.name
            } ends in ${secondsInWords(left)}.`,
      evidence: [
        {
          name: `Left of ${first.name}`,
          value: left,
          unit: 'seconds',
          threshold,
          source: querySource(certificateExpiry),
        },
      ],
    };
  },
};
