import {
  kindSource,
  querySource,
  ratioInWords,
  Rule,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { DEPLOYMENTS, POOLERS } from '../../kinds';
import { poolerClientsQuery } from '../../queries/pooler';
import { maxClients, valuesOfPods } from '../../reading/poolers';
import { eachPooler } from './eachPooler';

export const poolerClients: Rule = {
  id: 'postgres/pooler-clients',
  title: 'Pooler with nearly all clients that it takes',
  sources: [
    kindSource(POOLERS),
    kindSource(DEPLOYMENTS),
    querySource(poolerClientsQuery),
  ],
  threshold: {
    default: 0.9,
    unit: 'ratio',
    bounds: [0.5, 0.99],
    origin: 'spec 003: connection_pool_exhaustion > 90%',
  },
  nextStep:
    'Lower the pools of the services, raise max_client_conn, or add a pod to the pooler.',
  check: context =>
    eachPooler(context, pooler => {
      const { namespace } = context.resource;
      const samples = context.world.samples(poolerClientsQuery, {
        namespace,
        pooler: pooler.metadata.name,
      });
      const max = maxClients(pooler);
      const [pod, used] = highest(
        valuesOfPods(context, pooler, valuesBy(samples, 'pod')),
      ) ?? ['', 0];
      const ratio = used / max;
      if (ratio <= context.threshold) return 'fine';
      return {
        state: ratio >= 1 ? 'unhealthy' : 'degraded',
        sentence: `${pod} has ${used} of ${max} clients (${ratioInWords(
          ratio,
        )}).`,
        evidence: [
          {
            name: `clients of ${pod}`,
            value: ratio,
            unit: 'ratio',
            threshold: context.threshold,
            source: querySource(poolerClientsQuery),
          },
        ],
      };
    }),
};
