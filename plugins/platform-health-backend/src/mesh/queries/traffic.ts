import {
  promql,
  type QueryTemplate,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { shares } from './shares';

/** Calls that workloads answered, per second. */
export const requests = shares(
  'requests',
  [
    'destination_workload',
    'request_protocol',
    'response_code',
    'grpc_response_status',
    'response_flags',
  ],
  'destination_workload_namespace',
  namespace =>
    promql`rate(istio_requests_total{reporter=~"destination|waypoint",destination_workload_namespace=${namespace}}[5m])`,
);

/** Calls that workloads answered, per second, by how they came. */
export const securedRequests = shares(
  'secured-requests',
  ['destination_workload', 'connection_security_policy'],
  'destination_workload_namespace',
  namespace =>
    promql`rate(istio_requests_total{reporter="destination",destination_workload_namespace=${namespace}}[15m])`,
);

/** Calls that workloads made, per second, by what their proxies say of them. */
export const calls = shares(
  'calls',
  ['source_workload', 'destination_service_name', 'response_flags'],
  'source_workload_namespace',
  namespace =>
    promql`rate(istio_requests_total{reporter="source",source_workload_namespace=${namespace}}[5m])`,
);

/** TCP connections of workloads that ended, per second, by what their proxies say of them. */
export const connections = shares(
  'connections',
  ['source_workload', 'destination_service_name', 'response_flags'],
  'source_workload_namespace',
  namespace =>
    promql`rate(istio_tcp_connections_closed_total{reporter="source",source_workload_namespace=${namespace}}[5m])`,
);

/** Time that 99 of 100 calls stay below, in milliseconds, by workload. NaN without calls. */
export const latency: QueryTemplate = {
  id: 'mesh/latency',
  parameters: ['namespace'],
  expression: ({ namespace }) =>
    promql`histogram_quantile(0.99, sum by (destination_workload, le) (rate(istio_request_duration_milliseconds_bucket{reporter="destination",destination_workload_namespace=${namespace}}[5m])))`,
};

/** Seconds that the certificates of proxies are still good for, by pod. */
export const certificates: QueryTemplate = {
  id: 'mesh/certificates',
  parameters: ['namespace'],
  expression: ({ namespace }) =>
    promql`min by (pod) (istio_agent_cert_expiry_seconds{namespace=${namespace},resource_name="default"})`,
};
