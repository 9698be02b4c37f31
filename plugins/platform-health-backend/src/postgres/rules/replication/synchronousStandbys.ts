import {
  kindSource,
  querySource,
  required,
  Rule,
  sampleValue,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { synchronousQuery } from '../../queries/availability';
import { clusterOf, parametersOf, primaryOf } from '../../reading/cluster';

/** Without enough of them a cluster with required durability takes no write. */
export const synchronousStandbys: Rule = {
  id: 'postgres/synchronous-standbys',
  title: 'Fewer synchronous standbys than wanted',
  sources: [kindSource(CLUSTERS), querySource(synchronousQuery)],
  nextStep:
    'Bring the standbys back; until then commits wait when dataDurability is required.',
  check(context) {
    const cluster = clusterOf(context);
    const durability = textAt(
      cluster,
      'spec',
      'postgresql',
      'synchronous',
      'dataDurability',
    );
    if (durability === undefined) return 'does-not-apply';
    const primary = primaryOf(cluster);
    const samples = context.world.samples(
      synchronousQuery,
      parametersOf(context),
    );
    const [expected, observed] = ['expected', 'observed'].map(value =>
      sampleValue(
        required(
          samples.find(
            ({ labels }) => labels.pod === primary && labels.value === value,
          ),
          `${value} synchronous standbys of ${primary}`,
        ),
      ),
    );
    if (observed >= expected) return 'fine';
    const mustWait = durability === 'required' && observed === 0;
    return {
      state: mustWait ? 'unhealthy' : 'degraded',
      sentence: `${primary} has ${observed} of ${expected} synchronous standbys${
        mustWait ? ': commits wait' : ''
      }.`,
      evidence: [
        {
          name: 'synchronous standbys',
          value: observed,
          unit: 'count',
          threshold: expected,
          source: querySource(synchronousQuery),
        },
      ],
    };
  },
};
