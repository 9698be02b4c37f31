import {
  kindSource,
  namesInWords,
  querySource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { FAILOVERS, PODS } from '../../kinds';
import { upQuery } from '../../queries/availability';
import { exported } from '../../reading/exported';
import { valuesOfServers } from '../../reading/servers';

export const notAnswering: Rule = {
  id: 'redis/not-answering',
  title: 'Server that does not answer its exporter',
  sources: [kindSource(FAILOVERS), kindSource(PODS), querySource(upQuery)],
  nextStep:
    'Read the log of the server and of its exporter: a wrong password looks the same.',
  check: exported(context => {
    const servers = valuesOfServers(context, upQuery);
    const silent = servers.filter(([, up]) => up === 0).map(([name]) => name);
    if (silent.length === 0) return 'fine';
    return {
      state: silent.length === servers.length ? 'unhealthy' : 'degraded',
      sentence: `Redis does not answer in ${namesInWords(silent)}.`,
      evidence: [
        {
          name: 'servers that do not answer',
          value: silent.length,
          unit: 'count',
          threshold: 0,
          source: querySource(upQuery),
        },
      ],
    };
  }),
};
