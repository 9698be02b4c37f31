import { analyzer, ConfigFinding } from '../mesh/findings/Analyzer';
import { nameOf } from '../objects/Objects';
import { selectedPods } from '../objects/pods';
import { isEnrolled, isOver, names } from './dataPods';

const STORES = ['cnpg.io/cluster', 'strimzi.io/cluster'];

/** STRICT for pods of data services that have no proxy to hold to it. Policies of the whole mesh are not meant. */
export const unenforcedStrict = analyzer(
  ['Pod', 'PeerAuthentication'],
  ({ Pod, PeerAuthentication }, { rootNamespace }) =>
    PeerAuthentication.filter(
      ({ metadata, spec }) =>
        metadata.namespace !== rootNamespace && spec.mtls?.mode === 'STRICT',
    ).flatMap((policy): ConfigFinding[] => {
      const plain = selectedPods(
        Pod,
        policy.metadata.namespace,
        policy.spec.selector?.matchLabels,
      ).filter(
        pod =>
          (STORES.some(label => pod.metadata.labels?.[label]) ||
            pod.metadata.labels?.['app.kubernetes.io/part-of'] ===
              'redis-failover') &&
          !isOver(pod) &&
          !isEnrolled(pod),
      );
      return plain.length === 0
        ? []
        : [
            {
              id: 'strict-without-proxy',
              level: 'warning',
              sentence: `Says STRICT, but ${
                plain.length
              } pods that it selects have no proxy to hold to it (${names(
                plain.slice(0, 3),
              )}${plain.length > 3 ? ', ...' : ''}).`,
              object: nameOf('PeerAuthentication', policy),
            },
          ];
    }),
);
