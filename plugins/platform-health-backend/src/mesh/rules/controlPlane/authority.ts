import {
  querySource,
  secondsInWords,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { AUTHORITIES, expiryOf } from '../../reading/authority';

const DAY = 86_400;
/** Unhealthy with 30 days left where 90 are the threshold. */
const FAILING_PART = 3;

/** M8: the certificates that all others hang on. */
export const authorityExpiring: Rule = {
  id: 'mesh/authority-expiring',
  title: 'Certificate of the authority about to end',
  sources: AUTHORITIES.map(({ query }) => querySource(query)),
  threshold: {
    default: 90 * DAY,
    unit: 'seconds',
    bounds: [7 * DAY, 365 * DAY],
    origin: 'portal: 90 days; unhealthy at a third of it',
  },
  nextStep:
    'Begin the rotation of the root: put the new one beside the old one first.',
  check({ world, threshold }) {
    const [first] = AUTHORITIES.map(({ purpose, query }) => ({
      purpose,
      query,
      seconds: (expiryOf(world, query).getTime() - world.now.getTime()) / 1000,
    })).sort((one, other) => one.seconds - other.seconds);
    if (first.seconds >= threshold) return 'fine';
    return {
      state:
        first.seconds < threshold / FAILING_PART ? 'unhealthy' : 'degraded',
      sentence:
        first.seconds <= 0
          ? `The ${first.purpose} of the mesh has ended.`
          : `The ${first.purpose} of the mesh ends in ${secondsInWords(
              first.seconds,
            )}.`,
      evidence: [
        {
          name: `Time left for the ${first.purpose}`,
          value: first.seconds,
          unit: 'seconds',
          threshold,
          source: querySource(first.query),
        },
      ],
    };
  },
};
