import {
  numberInWords,
  querySource,
  singleValue,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { connectedProxies, rejects } from '../../queries/controlPlane';
import { POD_SOURCE } from '../../reading/kinds';
import { podsWithProxy } from '../../reading/workload';
import { ROOT_NAMESPACE } from '../../settings';

const where = { namespace: ROOT_NAMESPACE };

/** M4: what istiod sends is taken by the proxies. Istiod counts over the whole mesh. */
export const configurationRejected: Rule = {
  id: 'mesh/configuration-rejected',
  title: 'Configuration that proxies refuse',
  sources: [POD_SOURCE, querySource(rejects)],
  nextStep: 'Ask istioctl proxy-status which proxies refuse what.',
  check(context) {
    if (podsWithProxy(context).length === 0) return 'does-not-apply';
    const value = singleValue(context.world.samples(rejects, where));
    if (value <= 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `Proxies of the mesh refused configuration ${numberInWords(
        value,
      )} times in five minutes: they go on with what they had.`,
      evidence: [
        {
          name: 'Refusals in five minutes',
          value,
          unit: 'count',
          threshold: 0,
          source: querySource(rejects),
        },
      ],
    };
  },
};

export const nothingConnected: Rule = {
  id: 'mesh/nothing-connected',
  title: 'No proxy connected to istiod',
  sources: [POD_SOURCE, querySource(connectedProxies)],
  nextStep: 'See whether istiod runs and its port 15012 can be reached.',
  check(context) {
    if (podsWithProxy(context).length === 0) return 'does-not-apply';
    const value = singleValue(context.world.samples(connectedProxies, where));
    if (value > 0) return 'fine';
    return {
      state: 'unhealthy',
      sentence:
        'No proxy is connected to istiod: changes and new certificates reach none.',
      evidence: [
        {
          name: 'Connected proxies',
          value,
          unit: 'count',
          source: querySource(connectedProxies),
        },
      ],
    };
  },
};
