import type { KubernetesObject } from '../../../kubernetes';
import type { Observation, Scrape } from '../Exporter';
import { placeOf } from '../objects';
import { workloadOf } from './requests';

const HOUR = 3600;
const CLOSED_PER_SECOND = 0.4;

/** The Services in front of the data services that a proxy has connections to. */
const DATA_SERVICES = ['-rw', '-kafka-bootstrap'];

/** Connections of a pod to the data services, counted by its proxy. */
export function tcpConnections(
  pod: KubernetesObject,
  { store, environments, knobs, integrals, now }: Scrape,
): Observation[] {
  const { namespace, name } = placeOf(pod);
  const dataNamespace = environments.find(
    one => one.namespace === namespace,
  )?.dataNamespace;
  const { tcpFailures } = knobs.of('mesh', namespace);
  const targets = store
    .list('v1', 'Service', dataNamespace)
    .map(({ metadata }) => metadata.name)
    .filter(service => DATA_SERVICES.some(suffix => service.endsWith(suffix)));
  const outcomes = [
    { flags: '-', part: 1 - tcpFailures },
    { flags: 'UF', part: tcpFailures },
  ];
  return targets.flatMap(service =>
    outcomes.map(({ flags, part }) => {
      const perSecond = CLOSED_PER_SECOND * part;
      return {
        name: 'istio_tcp_connections_closed_total',
        labels: {
          namespace,
          pod: name,
          reporter: 'source',
          source_workload: workloadOf(pod),
          source_workload_namespace: namespace,
          destination_workload: 'unknown',
          destination_workload_namespace: 'unknown',
          destination_service_name: service,
          destination_service_namespace: dataNamespace ?? 'unknown',
          response_flags: flags,
        },
        value: integrals.advance(
          `tcp ${namespace}/${name} ${service} ${flags}`,
          perSecond,
          now,
          { from: perSecond * HOUR },
        ),
      };
    }),
  );
}
