import {
  querySource,
  ratioInWords,
  Unreadable,
  valuesBy,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { diskUse } from '../../queries';

/** From here on a broker may stop at any moment. */
const NEARLY_FULL = 0.95;

export const diskFilling: Rule = {
  id: 'kafka/disk-filling',
  title: 'Disk that fills up',
  sources: [querySource(diskUse)],
  threshold: {
    default: 0.8,
    unit: 'ratio',
    bounds: [0.5, 0.95],
    origin: 'size above 80 % (spec 003)',
  },
  nextStep:
    'Shorten the retention of the largest topics, or enlarge the volumes of the node pool.',
  check({ world, resource: { namespace, name }, threshold }) {
    const used = valuesBy(
      world.samples(diskUse, { namespace, cluster: name }),
      'persistentvolumeclaim',
    );
    const [fullest] = [...used].sort(([, one], [, other]) => other - one);
    if (!fullest)
      throw new Unreadable(`no volume of Kafka ${name} is measured`, 'no-data');
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
