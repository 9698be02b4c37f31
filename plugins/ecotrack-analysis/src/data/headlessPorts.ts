import { analyzer } from '../mesh/findings/Analyzer';
import { declaredProtocol } from '../mesh/findings/portProtocol';
import { nameOf } from '../objects/Objects';
import { selectedPods } from '../objects/pods';
import { isEmptySelector } from '../objects/selectors';
import { isEnrolled } from './dataPods';

/** Headless Services of enrolled pods with ports that do not say their protocol: calls to a pod's address lose mTLS. */
export const headlessPorts = analyzer(['Pod', 'Service'], ({ Pod, Service }) =>
  Service.filter(
    ({ metadata, spec }) =>
      spec.clusterIP === 'None' &&
      !isEmptySelector(spec.selector) &&
      selectedPods(Pod, metadata.namespace, spec.selector).some(isEnrolled),
  ).flatMap(service =>
    service.spec.ports
      .filter(port => declaredProtocol(port) === undefined)
      .map(({ port }) => ({
        id: 'headless-port',
        level: 'warning' as const,
        sentence: `Is headless and port ${port} does not say its protocol, so calls to addresses of its pods leave the mesh: name it tcp-....`,
        object: nameOf('Service', service),
      })),
  ),
);
