import {
  kindSource,
  required,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { FAILOVERS, STATEFUL_SETS } from '../../kinds';
import {
  failoverOf,
  readyOf,
  serverSet,
  wantedServers,
} from '../../reading/failover';

export const serversReady: Rule = {
  id: 'redis/servers-ready',
  title: 'Fewer servers ready than wanted',
  sources: [kindSource(FAILOVERS), kindSource(STATEFUL_SETS)],
  nextStep: 'Look at the pods that are not ready and at their events.',
  check(context) {
    const failover = failoverOf(context);
    const { name } = failover.metadata;
    const ready = readyOf(
      required(serverSet(context), `StatefulSet rfr-${name}`),
    );
    const wanted = wantedServers(failover);
    if (ready >= wanted && wanted > 0) return 'fine';
    return {
      state: ready === 0 ? 'unhealthy' : 'degraded',
      sentence: `${ready} of ${wanted} servers of ${name} are ready.`,
      evidence: [
        {
          name: 'ready servers',
          value: ready,
          unit: 'count',
          threshold: wanted,
          source: kindSource(STATEFUL_SETS),
        },
      ],
    };
  },
};
