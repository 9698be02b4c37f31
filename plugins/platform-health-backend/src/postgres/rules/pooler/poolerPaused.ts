import {
  kindSource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { POOLERS } from '../../kinds';
import { isPaused } from '../../reading/poolers';
import { eachPooler } from './eachPooler';

export const poolerPaused: Rule = {
  id: 'postgres/pooler-paused',
  title: 'Pooler that is paused',
  sources: [kindSource(POOLERS)],
  nextStep: 'Set spec.pgbouncer.paused to false: clients hang until then.',
  check: context =>
    eachPooler(context, pooler =>
      isPaused(pooler)
        ? {
            state: 'suspended',
            sentence: `Pooler ${pooler.metadata.name} is paused: its clients wait.`,
            evidence: [
              {
                name: 'spec.pgbouncer.paused',
                value: 'true',
                source: kindSource(POOLERS),
              },
            ],
          }
        : 'fine',
    ),
};
