import { hostOfService } from '../../../objects/hosts';
import { nameOf, ObjectOf } from '../../../objects/Objects';
import { selectedPods } from '../../../objects/pods';
import { isEmptySelector } from '../../../objects/selectors';
import { analyzer, ConfigFinding } from '../Analyzer';
import { clientTls } from '../../clientTls';
import { effectiveMtls, modeOfPort } from '../../effectiveMtls';
import { enrolmentOf } from '../../enrolment';

/** Number of the pod's port behind a port of the Service; a name is looked up among the pod's containers. */
const podPort = (
  { port, targetPort = port }: ObjectOf<'Service'>['spec']['ports'][number],
  pod: ObjectOf<'Pod'>,
): number | undefined =>
  typeof targetPort === 'number'
    ? targetPort
    : [...pod.spec.containers, ...pod.spec.initContainers]
        .flatMap(({ ports }) => ports)
        .find(({ name }) => name === targetPort)?.containerPort;

/** DestinationRules that have callers speak what the pods behind the host do not accept. */
export const mtlsMismatch = analyzer(
  ['DestinationRule', 'PeerAuthentication', 'Service', 'Pod'],
  ({ DestinationRule, PeerAuthentication, Service, Pod }, settings) =>
    Service.flatMap(service => {
      const demands = clientTls(hostOfService(service), DestinationRule);
      if (demands.length === 0 || isEmptySelector(service.spec.selector))
        return [];
      const pods = selectedPods(
        Pod,
        service.metadata.namespace,
        service.spec.selector,
      );
      return demands.flatMap(({ mode, rule, port }): ConfigFinding[] => {
        const target = service.spec.ports.find(one => one.port === port);
        const refusing = pods.filter(pod => {
          const isPlain = enrolmentOf(pod) === 'none';
          const { namespace = '', labels = {} } = pod.metadata;
          const accepted = effectiveMtls(
            { namespace, labels },
            PeerAuthentication,
            settings,
          );
          const number = target && podPort(target, pod);
          const accepts =
            number === undefined ? accepted.mode : modeOfPort(accepted, number);
          return mode === 'mutual'
            ? isPlain || accepts === 'disabled'
            : !isPlain && accepts === 'strict';
        });
        if (refusing.length === 0) return [];
        return [
          {
            id: mode === 'mutual' ? 'KIA0206' : 'KIA0207',
            twins:
              mode === 'mutual'
                ? ['KIA0205', 'KIA0505', 'KIA0506']
                : ['KIA0208'],
            level: 'error',
            sentence:
              mode === 'mutual'
                ? `Has callers of ${service.metadata.name} use mTLS, which ${refusing.length} of its ${pods.length} pods do not speak.`
                : `Turns mTLS off for callers of ${service.metadata.name}, which ${refusing.length} of its ${pods.length} pods demand.`,
            object: nameOf('DestinationRule', rule),
          },
        ];
      });
    }),
);
