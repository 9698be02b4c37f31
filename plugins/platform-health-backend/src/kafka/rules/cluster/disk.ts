import {
  kindSource,
  querySource,
  ratioInWords,
  required,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { KAFKA, NODE_POOL, POD } from '../../projections';
import { diskUse } from '../../queries';
import { diskRatios } from '../../reading/disks';

/** From here on a broker may stop at any moment. */
const NEARLY_FULL = 0.95;

export const diskFilling: Rule = {
  id: 'kafka/disk-filling',
  title: 'Disk that fills up',
  sources: [
    kindSource(KAFKA),
    kindSource(NODE_POOL),
    kindSource(POD),
    querySource(diskUse),
  ],
  threshold: {
    default: 0.8,
    unit: 'ratio',
    bounds: [0.5, 0.95],
    origin: 'size above 80 % (spec 003)',
  },
  nextStep:
    'Shorten the retention of the largest topics, or enlarge the volumes of the node pool.',
  check({ world, resource, threshold }) {
    const used = diskRatios(world, resource);
    if (used.size === 0) return 'does-not-apply';
    const fullest = required(highest([...used]), 'the fullest volume');
    const [claim, ratio] = fullest;
    if (ratio <= threshold) return 'fine';
    return {
      state: ratio >= NEARLY_FULL ? 'unhealthy' : 'degraded',
      sentence: `The volume ${claim} is ${ratioInWords(ratio)} full.`,
      evidence: [
        {
          name: `Used of ${claim}`,
          value: ratio,
          unit: 'ratio',
          threshold,
          source: querySource(diskUse),
        },
      ],
    };
  },
};
