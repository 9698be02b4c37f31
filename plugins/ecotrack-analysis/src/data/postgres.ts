import { proxyOf } from '../mesh/enrolment';
import { analyzer, ConfigFinding } from '../mesh/findings/Analyzer';
import { nameOf } from '../objects/Objects';
import {
  isEnrolled,
  isMeshNamespace,
  isOver,
  Pod,
  refusesPlainText,
} from './dataPods';

const OPERATOR_NAMESPACE = 'cnpg-system';
/** Port of the instance manager, which the operator asks for the state of an instance. */
const STATUS_PORT = 8000;

const isInstance = ({ metadata: { labels } }: Pod): boolean =>
  labels?.['cnpg.io/cluster'] !== undefined &&
  labels['cnpg.io/jobRole'] === undefined &&
  labels['cnpg.io/poolerName'] === undefined;

const isJob = ({ metadata: { labels } }: Pod): boolean =>
  labels?.['cnpg.io/jobRole'] !== undefined;

/** A proxy that never ends, beside a job that waits for all its containers. */
const hasClassicProxy = (pod: Pod): boolean =>
  pod.spec.containers.some(container => container === proxyOf(pod));

/** Where the mesh is in the way of CloudNativePG: its operator outside of STRICT mTLS, jobs that cannot end. */
export const postgresConflicts = analyzer(
  ['Pod', 'PeerAuthentication', 'Namespace'],
  ({ Pod: pods, PeerAuthentication, Namespace }, settings) => {
    const operator = Namespace.find(
      ({ metadata }) => metadata.name === OPERATOR_NAMESPACE,
    );
    const isOperatorInside =
      operator !== undefined && isMeshNamespace(operator);
    const shut = isOperatorInside
      ? []
      : pods.filter(
          pod =>
            isInstance(pod) &&
            refusesPlainText(pod, STATUS_PORT, PeerAuthentication, settings),
        );
    return [
      ...shut.map(
        (pod): ConfigFinding => ({
          id: 'postgres-operator-shut-out',
          level: 'error',
          sentence: `Demands mTLS on port ${STATUS_PORT}, so the operator in ${OPERATOR_NAMESPACE}, which is not in the mesh, cannot see the instance.`,
          object: nameOf('Pod', pod),
        }),
      ),
      ...pods
        .filter(
          pod =>
            isJob(pod) &&
            !isOver(pod) &&
            isEnrolled(pod) &&
            hasClassicProxy(pod),
        )
        .map(
          (pod): ConfigFinding => ({
            id: 'postgres-job-with-proxy',
            level: 'error',
            sentence:
              'Is a job of CloudNativePG with a proxy that never ends, so the job hangs: keep it out of the mesh or use native sidecars.',
            object: nameOf('Pod', pod),
          }),
        ),
    ];
  },
);
