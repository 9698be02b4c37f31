import {
  promql,
  type QueryTemplate,
} from '@ecotrack/backstage-plugin-platform-health-node';

const query = (
  id: string,
  expression: (namespace: string) => string,
): QueryTemplate => ({
  id: `mesh/${id}`,
  parameters: ['namespace'],
  expression: ({ namespace }) => expression(namespace),
});

/** Istiod has no series for what it never counted: then it is zero, if istiod is read at all. */
const orZero = (expression: string, namespace: string): string =>
  `${expression} or ${promql`sum(pilot_xds{namespace=${namespace}}) * 0`}`;

/** Proxies that are connected to istiod. */
export const connectedProxies = query(
  'connected-proxies',
  namespace => promql`sum(pilot_xds{namespace=${namespace}})`,
);

/** Configuration that proxies refused in five minutes. */
export const rejects = query('rejects', namespace =>
  orZero(
    promql`sum(increase(pilot_total_xds_rejects{namespace=${namespace}}[5m]))`,
    namespace,
  ),
);

/** Pushes of configuration per second. */
export const pushes = query('pushes', namespace =>
  orZero(
    promql`sum(rate(pilot_proxy_convergence_time_count{namespace=${namespace}}[5m]))`,
    namespace,
  ),
);

/** Time in seconds until 99 of 100 pushes have reached their proxies. NaN without pushes. */
export const convergence = query(
  'convergence',
  namespace =>
    promql`histogram_quantile(0.99, sum by (le) (rate(pilot_proxy_convergence_time_bucket{namespace=${namespace}}[5m])))`,
);

/** Pods in 15 minutes that got no proxy because injection failed. */
export const injectionFailures = query('injection-failures', namespace =>
  orZero(
    promql`sum(increase(sidecar_injection_failure_total{namespace=${namespace}}[15m]))`,
    namespace,
  ),
);

/** What istiod counts of requests for certificates that it did not grant. */
const REFUSALS: readonly ((namespace: string) => string)[] = [
  namespace =>
    promql`sum(increase(citadel_server_csr_parsing_err_count{namespace=${namespace}}[15m]))`,
  namespace =>
    promql`sum(increase(citadel_server_csr_sign_err_count{namespace=${namespace}}[15m]))`,
  namespace =>
    promql`sum(increase(citadel_server_authentication_failure_count{namespace=${namespace}}[15m]))`,
  namespace =>
    promql`sum(increase(citadel_server_id_extraction_err_count{namespace=${namespace}}[15m]))`,
];

/** Requests for certificates in 15 minutes that istiod could not grant. */
export const certificateFailures = query('certificate-failures', namespace =>
  REFUSALS.map(count => `(${orZero(count(namespace), namespace)})`).join(' + '),
);

/** Objects in 15 minutes that istiod's validation refused. */
export const validationFailures = query('validation-failures', namespace =>
  orZero(
    promql`sum(increase(galley_validation_failed{namespace=${namespace}}[15m]))`,
    namespace,
  ),
);

/** When the root certificate ends, in seconds since 1970. */
export const rootExpiry = query(
  'root-expiry',
  namespace =>
    promql`min(citadel_server_root_cert_expiry_timestamp{namespace=${namespace}})`,
);

/** When the chain below the root ends, in seconds since 1970; a root without a chain stands for it. */
export const chainExpiry = query(
  'chain-expiry',
  namespace =>
    promql`min(citadel_server_cert_chain_expiry_timestamp{namespace=${namespace}}) or min(citadel_server_root_cert_expiry_timestamp{namespace=${namespace}})`,
);
