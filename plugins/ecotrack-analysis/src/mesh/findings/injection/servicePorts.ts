import { nameOf } from '../../../objects/Objects';
import { isEmptySelector } from '../../../objects/selectors';
import { analyzer, ConfigFinding } from '../Analyzer';
import { grouped } from '../../../objects/grouped';
import { declaredProtocol, isKnownProtocol } from '../portProtocol';

/** Ports of Services that do not say their protocol, and ports of pods that several Services call differently. */
export const servicePorts = analyzer(['Service'], ({ Service }) => {
  const selecting = Service.filter(
    ({ spec }) => !isEmptySelector(spec.selector),
  );
  const unnamed = selecting.flatMap(service =>
    service.spec.ports
      .filter(port => declaredProtocol(port) === undefined)
      .map(
        (port): ConfigFinding => ({
          id: 'IST0118',
          twins: ['KIA0601'],
          level: 'info',
          sentence: `Port ${port.port} does not say its protocol: name it http-..., tcp-... or set appProtocol.`,
          object: nameOf('Service', service),
        }),
      ),
  );
  const misnamed = selecting.flatMap(service =>
    service.spec.ports
      .filter(
        ({ appProtocol, protocol }) =>
          appProtocol && protocol !== 'UDP' && !isKnownProtocol(appProtocol),
      )
      .map(
        ({ port, appProtocol }): ConfigFinding => ({
          id: 'KIA0602',
          level: 'warning',
          sentence: `Port ${port} has the appProtocol ${appProtocol}, which Istio does not know and takes for tcp: write http, http2, grpc, https, tls or tcp.`,
          object: nameOf('Service', service),
        }),
      ),
  );
  const ports = selecting.flatMap(service =>
    service.spec.ports.map(port => ({ service, port })),
  );
  const sameTarget = grouped(ports, ({ service: { metadata, spec }, port }) =>
    JSON.stringify([
      metadata.namespace,
      Object.entries(spec.selector ?? {}).sort(),
      port.targetPort ?? port.port,
    ]),
  );
  const clashing = [...sameTarget.values()].flatMap(group => {
    const protocols = new Set(
      group.flatMap(({ port }) => declaredProtocol(port) ?? []),
    );
    return protocols.size > 1
      ? group.map(
          ({ service, port }): ConfigFinding => ({
            id: 'IST0116',
            twins: ['KIA0701'],
            level: 'warning',
            sentence: `Calls port ${port.targetPort ?? port.port} of its pods ${
              declaredProtocol(port) ?? 'nothing'
            }, and ${group
              .filter(other => other.service !== service)
              .map(other => other.service.metadata.name)
              .join(', ')} calls it something else.`,
            object: nameOf('Service', service),
          }),
        )
      : [];
  });
  return [...unnamed, ...misnamed, ...clashing];
});
