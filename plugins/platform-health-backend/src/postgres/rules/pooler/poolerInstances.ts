import {
  kindSource,
  Rule,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENTS, POOLERS } from '../../kinds';
import { readyPods, wantedPods } from '../../reading/poolers';
import { eachPooler } from './eachPooler';

export const poolerInstances: Rule = {
  id: 'postgres/pooler-instances',
  title: 'Fewer pods of a pooler ready than wanted',
  sources: [kindSource(POOLERS), kindSource(DEPLOYMENTS)],
  nextStep: 'Look at the pods of the pooler and their events.',
  check: context =>
    eachPooler(context, pooler => {
      const { name } = pooler.metadata;
      const phase = textAt(pooler, 'status', 'phase');
      const wanted = wantedPods(pooler);
      if (phase === 'failed')
        return {
          state: 'unhealthy',
          sentence: `Pooler ${name} failed: ${
            textAt(pooler, 'status', 'phaseReason') ?? 'no reason given'
          }`,
          evidence: [
            { name: 'status.phase', value: phase, source: kindSource(POOLERS) },
          ],
        };
      if (wanted === 0 || phase === 'inactive')
        return {
          state: 'suspended',
          sentence: `Pooler ${name} is scaled to nothing.`,
          evidence: [
            {
              name: 'wanted pods',
              value: wanted,
              unit: 'count',
              source: kindSource(POOLERS),
            },
          ],
        };
      const ready = readyPods(context, pooler);
      if (ready >= wanted) return 'fine';
      return {
        state: ready === 0 ? 'unhealthy' : 'degraded',
        sentence: `${ready} of ${wanted} pods of pooler ${name} are ready.`,
        evidence: [
          {
            name: `ready pods of ${name}`,
            value: ready,
            unit: 'count',
            threshold: wanted,
            source: kindSource(DEPLOYMENTS),
          },
        ],
      };
    }),
};
