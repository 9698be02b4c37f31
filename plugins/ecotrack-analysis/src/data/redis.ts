import { enrolmentOf } from '../mesh/enrolment';
import { analyzer, ConfigFinding } from '../mesh/findings/Analyzer';
import { declaredProtocol } from '../mesh/findings/portProtocol';
import { nameOf } from '../objects/Objects';
import { isEmptySelector, selects } from '../objects/selectors';
import { Pod, refusesPlainText } from './dataPods';

const PORTS = { redis: 6379, sentinel: 26379 };

const roleOf = ({
  metadata: { labels },
}: Pod): 'redis' | 'sentinel' | undefined => {
  if (labels?.['app.kubernetes.io/part-of'] !== 'redis-failover')
    return undefined;
  const component = labels['app.kubernetes.io/component'];
  return component === 'redis' || component === 'sentinel'
    ? component
    : undefined;
};

/** Where the mesh is in the way of RedisFailover, whose replicas, sentinels and operator talk to addresses of pods. */
export const redisConflicts = analyzer(
  ['Pod', 'Service', 'PeerAuthentication'],
  ({ Pod: pods, Service, PeerAuthentication }, settings) =>
    pods.flatMap((pod): ConfigFinding[] => {
      const role = roleOf(pod);
      if (!role || enrolmentOf(pod) !== 'sidecar') return [];
      const port = PORTS[role];
      const isReachable = Service.some(
        ({ metadata, spec }) =>
          metadata.namespace === pod.metadata.namespace &&
          spec.clusterIP === 'None' &&
          spec.publishNotReadyAddresses === true &&
          !isEmptySelector(spec.selector) &&
          selects(spec.selector, pod.metadata.labels) &&
          spec.ports.some(
            one => one.port === port && declaredProtocol(one) !== undefined,
          ),
      );
      const object = nameOf('Pod', pod);
      return [
        ...(refusesPlainText(pod, port, PeerAuthentication, settings) &&
        !isReachable
          ? [
              {
                id: 'redis-pod-addresses',
                level: 'error' as const,
                sentence: `Demands mTLS on port ${port}, but no headless Service with a named port and publishNotReadyAddresses covers it: replicas, sentinels and operator, which call it by its address, are refused.`,
                object,
              },
            ]
          : []),
        ...(role === 'redis'
          ? [
              {
                id: 'redis-announced-address',
                level: 'warning' as const,
                sentence:
                  'Is behind a sidecar, where replicas announce the address of the proxy: set replica-announce-ip, or use ambient mode.',
                object,
              },
            ]
          : []),
      ];
    }),
);
