import {
  kindSource,
  querySource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { FAILOVERS, PODS } from '../../kinds';
import { replicasQuery } from '../../queries/replication';
import { exported } from '../../reading/exported';
import { failoverOf, wantedServers } from '../../reading/failover';
import { masterOf, valueOfMaster } from '../../reading/servers';

export const connectedReplicas: Rule = {
  id: 'redis/connected-replicas',
  title: 'Fewer replicas connected than wanted',
  sources: [
    kindSource(FAILOVERS),
    kindSource(PODS),
    querySource(replicasQuery),
  ],
  nextStep: 'Read the log of the replica: it says why it cannot synchronize.',
  check: exported(context => {
    const { name } = masterOf(context).metadata;
    const connected = valueOfMaster(context, replicasQuery);
    const wanted = wantedServers(failoverOf(context)) - 1;
    if (connected >= wanted) return 'fine';
    return {
      state: 'degraded',
      sentence: `${connected} of ${wanted} replicas are connected to ${name}.`,
      evidence: [
        {
          name: 'connected replicas',
          value: connected,
          unit: 'count',
          threshold: wanted,
          source: querySource(replicasQuery),
        },
      ],
    };
  }),
};
