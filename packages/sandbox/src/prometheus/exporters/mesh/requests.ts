import type { KubernetesObject } from '../../../kubernetes';
import type { Observation, Scrape } from '../Exporter';
import { placeOf, share } from '../objects';
import { histogram } from './histogram';

const GATEWAY = {
  source_workload: 'istio-ingressgateway',
  source_workload_namespace: 'istio-system',
  source_principal:
    'spiffe://cluster.local/ns/istio-system/sa/istio-ingressgateway',
};
const HOUR = 3600;

/** The service that a pod belongs to. */
export const workloadOf = ({ metadata }: KubernetesObject): string =>
  metadata.labels?.['app.kubernetes.io/name'] ?? metadata.name;

/** Requests of the ingress gateway to a pod, counted by both sides. */
export function requests(
  pod: KubernetesObject,
  { knobs: board, integrals, now }: Scrape,
): Observation[] {
  const { namespace, name } = placeOf(pod);
  const workload = workloadOf(pod);
  const knobs = board.of('mesh', namespace);
  const perSecond = 3 + 9 * share(`${namespace}/${workload}`);
  const common = {
    namespace,
    pod: name,
    ...GATEWAY,
    destination_workload: workload,
    destination_workload_namespace: namespace,
    destination_service_name: workload,
    destination_service_namespace: namespace,
    request_protocol: 'http',
  };
  const count = (key: string, rate: number) =>
    integrals.advance(`${namespace}/${name} ${key}`, rate, now, {
      from: rate * HOUR,
    });
  const kinds = [
    { response_code: '200', part: 1 - knobs.errors - knobs.denials },
    { response_code: '500', part: knobs.errors },
    { response_code: '403', part: knobs.denials },
  ];
  const securities = [
    { policy: 'mutual_tls', part: 1 - knobs.plaintext },
    { policy: 'none', part: knobs.plaintext },
  ];
  const counted = kinds.flatMap(({ response_code, part }) => [
    ...securities.map(({ policy, part: secured }) => ({
      name: 'istio_requests_total',
      labels: {
        ...common,
        reporter: 'destination',
        response_code,
        response_flags: '-',
        connection_security_policy: policy,
      },
      value: count(`${response_code} ${policy}`, perSecond * part * secured),
    })),
    {
      name: 'istio_requests_total',
      labels: {
        ...common,
        reporter: 'source',
        response_code,
        response_flags: '-',
        connection_security_policy: 'unknown',
      },
      value: count(`${response_code} source`, perSecond * part),
    },
  ]);
  return [
    ...counted,
    ...histogram({
      name: 'istio_request_duration_milliseconds',
      labels: { ...common, reporter: 'destination', response_code: '200' },
      bounds: [1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000],
      mean: knobs.latencyMs,
      count: (bound, part) => count(`duration ${bound}`, perSecond * part),
    }),
  ];
}
