import { enrolmentOf } from '../mesh/enrolment';
import { analyzer, ConfigFinding } from '../mesh/findings/Analyzer';
import { nameOf } from '../objects/Objects';
import { isMeshNamespace, Pod, refusesPlainText } from './dataPods';

const OPERATOR_NAMESPACES = ['strimzi', 'strimzi-system', 'kafka-operator'];
/** Ports that brokers, controllers and the operator talk over with certificates of their own. */
const OWN_TLS_PORTS = [9090, 9091, 8443];

const isKafka = ({ metadata: { labels } }: Pod): boolean =>
  labels?.['strimzi.io/cluster'] !== undefined &&
  labels['strimzi.io/kind'] === 'Kafka' &&
  labels['strimzi.io/broker-role'] !== undefined;

/** Where the mesh is in the way of Strimzi, which does not integrate with it. */
export const kafkaConflicts = analyzer(
  ['Pod', 'PeerAuthentication', 'Namespace'],
  ({ Pod: pods, PeerAuthentication, Namespace }, settings) => {
    const isOperatorInside = Namespace.some(
      namespace =>
        OPERATOR_NAMESPACES.includes(namespace.metadata.name) &&
        isMeshNamespace(namespace),
    );
    return pods.filter(isKafka).flatMap((pod): ConfigFinding[] => {
      const object = nameOf('Pod', pod);
      const enrolment = enrolmentOf(pod);
      const shut = OWN_TLS_PORTS.filter(port =>
        refusesPlainText(pod, port, PeerAuthentication, settings),
      );
      if (shut.length > 0 && !isOperatorInside)
        return [
          {
            id: 'kafka-operator-shut-out',
            level: 'error',
            sentence: `Demands mTLS of the mesh on ports ${shut.join(
              ', ',
            )}, so Strimzi's operator, which is not in the mesh, cannot reach the broker.`,
            object,
          },
        ];
      if (enrolment === 'none') return [];
      return [
        {
          id: 'kafka-in-mesh',
          level: 'warning',
          sentence:
            enrolment === 'ambient'
              ? 'Is in ambient mode: the network policies that Strimzi writes do not let port 15008 in.'
              : 'Has a sidecar, which Strimzi does not support: its listeners have TLS and users of their own.',
          object,
        },
      ];
    });
  },
);
