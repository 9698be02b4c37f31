import {
  kindSource,
  namesInWords,
  querySource,
  required,
  Rule,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { FAILOVERS, PODS } from '../../kinds';
import { linkQuery } from '../../queries/replication';
import { exported } from '../../reading/exported';
import { parametersOf } from '../../reading/failover';
import { isMaster, readyServers } from '../../reading/servers';

export const replicaLink: Rule = {
  id: 'redis/replica-link',
  title: 'Replica without a link to its master',
  sources: [kindSource(FAILOVERS), kindSource(PODS), querySource(linkQuery)],
  nextStep: 'Read the log of the replica: it says why it cannot synchronize.',
  check: exported(context => {
    const links = valuesBy(
      context.world.samples(linkQuery, parametersOf(context)),
      'pod',
    );
    const down = readyServers(context)
      .filter(pod => !isMaster(pod))
      .map(pod => pod.metadata.name)
      .filter(name => required(links.get(name), `the link of ${name}`) === 0);
    if (down.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `${namesInWords(down)} ${
        down.length === 1 ? 'has' : 'have'
      } lost the link to the master.`,
      evidence: [
        {
          name: 'replicas without a link',
          value: down.length,
          unit: 'count',
          threshold: 0,
          source: querySource(linkQuery),
        },
      ],
    };
  }),
};
