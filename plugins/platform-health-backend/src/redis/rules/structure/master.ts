import {
  kindSource,
  namesInWords,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { PODS } from '../../kinds';
import { isMaster, readyServers } from '../../reading/servers';

export const master: Rule = {
  id: 'redis/master',
  title: 'No server, or several, that are master and ready',
  sources: [kindSource(PODS)],
  nextStep:
    'Ask the sentinels who is master; with two masters, find the newer one before you restart the other.',
  check(context) {
    const { name } = context.resource;
    const masters = readyServers(context)
      .filter(isMaster)
      .map(pod => pod.metadata.name);
    if (masters.length === 1) return 'fine';
    return {
      state: 'unhealthy',
      sentence:
        masters.length === 0
          ? `${name} has no master that is ready: nothing can be written.`
          : `${name} has ${masters.length} masters: ${namesInWords(masters)}.`,
      evidence: [
        {
          name: 'ready masters',
          value: masters.length,
          unit: 'count',
          threshold: 1,
          source: kindSource(PODS),
        },
      ],
    };
  },
};
