import {
  kindSource,
  numberInWords,
  querySource,
  ratioInWords,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { FAILOVERS, PODS } from '../../kinds';
import { CLIENTS, clientsQuery, rejectedQuery } from '../../queries/clients';
import { exported } from '../../reading/exported';
import { seriesOfServers, valuesOfServers } from '../../reading/servers';

export const connections: Rule = {
  id: 'redis/connections',
  title: 'Clients nearly as many as a server takes',
  sources: [kindSource(FAILOVERS), kindSource(PODS), querySource(clientsQuery)],
  threshold: {
    default: 0.9,
    unit: 'ratio',
    bounds: [0.5, 0.99],
    origin: 'usual alert of redis_exporter: more than 90 % of maxclients',
  },
  nextStep: 'Look for clients that never close: redis-cli CLIENT LIST.',
  check: exported(context => {
    const [server, ratio] = highest(
      seriesOfServers(context, clientsQuery, CLIENTS).map(
        ([name, value]) => [name, value('connected') / value('max')] as const,
      ),
    ) ?? ['', 0];
    if (ratio <= context.threshold) return 'fine';
    return {
      state: ratio >= 1 ? 'unhealthy' : 'degraded',
      sentence: `${server} has ${ratioInWords(
        ratio,
      )} of the clients that it takes.`,
      evidence: [
        {
          name: `clients of ${server}`,
          value: ratio,
          unit: 'ratio',
          threshold: context.threshold,
          source: querySource(clientsQuery),
        },
      ],
    };
  }),
};

export const rejectedConnections: Rule = {
  id: 'redis/rejected-connections',
  title: 'Connections that were refused',
  sources: [
    kindSource(FAILOVERS),
    kindSource(PODS),
    querySource(rejectedQuery),
  ],
  threshold: {
    default: 0,
    unit: 'count',
    bounds: [0, 1000],
    origin: 'usual alert of redis_exporter: any connection that was refused',
  },
  nextStep: 'Look for clients that never close: redis-cli CLIENT LIST.',
  check: exported(context => {
    const [server, count] = highest(
      valuesOfServers(context, rejectedQuery),
    ) ?? ['', 0];
    if (count <= context.threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `${server} refused ${numberInWords(
        count,
      )} connections within five minutes.`,
      evidence: [
        {
          name: `connections that ${server} refused`,
          value: count,
          unit: 'count',
          threshold: context.threshold,
          source: querySource(rejectedQuery),
        },
      ],
    };
  }),
};
