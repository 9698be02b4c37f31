import {
  kindSource,
  querySource,
  ratioInWords,
  recordAt,
  required,
  Rule,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { CLUSTERS } from '../../kinds';
import { diskQuery } from '../../queries/storage';
import { clusterOf, parametersOf } from '../../reading/cluster';
import { healthyInstances } from '../../reading/instances';

export const disk: Rule = {
  id: 'postgres/disk',
  title: 'Volume that is nearly full',
  sources: [kindSource(CLUSTERS), querySource(diskQuery)],
  threshold: {
    default: 0.8,
    unit: 'ratio',
    bounds: [0.5, 0.95],
    origin: 'spec 003: database_size_growth > 80%',
  },
  nextStep:
    'Raise storage.size (volumes grow, they never shrink); for a WAL volume look first at archiving and slots.',
  check(context) {
    const cluster = clusterOf(context);
    const used = valuesBy(
      context.world.samples(diskQuery, parametersOf(context)),
      'persistentvolumeclaim',
    );
    const suffixes = recordAt(cluster, 'spec', 'walStorage')
      ? ['', '-wal']
      : [''];
    for (const instance of healthyInstances(cluster))
      for (const suffix of suffixes)
        required(
          used.get(instance + suffix),
          `the volume ${instance}${suffix}`,
        );
    const [claim, ratio] = required(highest([...used]), 'the volumes');
    if (ratio <= context.threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `The volume ${claim} is ${ratioInWords(ratio)} full.`,
      evidence: [
        {
          name: `used share of ${claim}`,
          value: ratio,
          unit: 'ratio',
          threshold: context.threshold,
          source: querySource(diskQuery),
        },
      ],
    };
  },
};
