import {
  conditionOf,
  namesInWords,
  secondsInWords,
  sinceOf,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { isOlderThan } from '../../reading/age';
import { POD_SOURCE } from '../../reading/kinds';
import { isTold, proxyStatuses } from '../../reading/proxyStatus';

/** M3: a proxy that is not ready takes its pod's traffic with it. */
export const proxyNotReady: Rule = {
  id: 'mesh/proxy-not-ready',
  title: 'Proxy not ready',
  sources: [POD_SOURCE],
  threshold: {
    default: 300,
    unit: 'seconds',
    bounds: [60, 3600],
    origin: 'portal: the time that a roll-out of a pod may take',
  },
  nextStep: 'Read the log of the container istio-proxy.',
  check(context) {
    const statuses = proxyStatuses(context);
    if (statuses.length === 0) return 'does-not-apply';
    const waiting = statuses.filter(one => !isTold(one) || !one.ready);
    if (waiting.length === 0) return 'fine';
    const late = waiting.filter(({ pod }) => {
      const ready = conditionOf(pod, 'Ready');
      const since = ready && ready.status !== 'True' && sinceOf(ready);
      return isOlderThan(
        since ? since.toISOString() : pod.metadata.creationTimestamp,
        context.threshold,
        context.world,
      );
    });
    const names = namesInWords(
      (late.length > 0 ? late : waiting).map(({ pod }) => pod.metadata.name),
    );
    return {
      state: late.length > 0 ? 'unhealthy' : 'progressing',
      sentence:
        late.length > 0
          ? `Proxy not ready for more than ${secondsInWords(
              context.threshold,
            )}: ${names}.`
          : `Proxy not ready yet: ${names}.`,
      evidence: [
        {
          name: 'Proxies not ready',
          value: waiting.length,
          unit: 'count',
          source: POD_SOURCE,
        },
      ],
    };
  },
};

const AN_HOUR = 3600;

export const proxyRestarts: Rule = {
  id: 'mesh/proxy-restarts',
  title: 'Proxy that restarts',
  sources: [POD_SOURCE],
  threshold: {
    default: 3,
    unit: 'count',
    bounds: [1, 50],
    origin: 'portal: more than three restarts, the last within an hour',
  },
  nextStep: 'See why the container istio-proxy ended: memory, or its log.',
  check(context) {
    const statuses = proxyStatuses(context).filter(isTold);
    if (statuses.length === 0) return 'does-not-apply';
    const restarting = statuses.filter(
      ({ restarts, ended }) =>
        restarts > context.threshold &&
        !(ended && isOlderThan(ended.toISOString(), AN_HOUR, context.world)),
    );
    if (restarting.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `The proxy restarts again and again: ${namesInWords(
        restarting.map(({ pod }) => pod.metadata.name),
      )}.`,
      evidence: restarting.map(({ pod, restarts }) => ({
        name: `Restarts of the proxy of ${pod.metadata.name}`,
        value: restarts,
        unit: 'count' as const,
        threshold: context.threshold,
        source: POD_SOURCE,
      })),
    };
  },
};
