import { PORTS, type Platform, type Service } from '@ecotrack/model';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata, selectorLabels } from '../../structured/metadata';

const ALWAYS = { numerator: 100, denominator: 'HUNDRED' };

/** Envoy's local rate limit: a bucket for each proxy, filled every second. */
const localRateLimit = (requestsPerSecond: number) => ({
  name: 'envoy.filters.http.local_ratelimit',
  typed_config: {
    '@type': 'type.googleapis.com/udpa.type.v1.TypedStruct',
    type_url:
      'type.googleapis.com/envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit',
    value: {
      stat_prefix: 'http_local_rate_limiter',
      token_bucket: {
        max_tokens: 2 * requestsPerSecond,
        tokens_per_fill: requestsPerSecond,
        fill_interval: '1s',
      },
      filter_enabled: {
        runtime_key: 'local_rate_limit_enabled',
        default_value: ALWAYS,
      },
      filter_enforced: {
        runtime_key: 'local_rate_limit_enforced',
        default_value: ALWAYS,
      },
    },
  },
});

/**
 * What one pod takes of the API in a second; what is above it gets 429. It stands behind the
 * authorization, so that refused calls take nothing of it. Istio has no API of its own for this, so
 * the fields are Envoy's; the priority fixes the order among other filters.
 */
export const rateLimit = (
  service: Service,
  { mesh }: Platform,
): ManifestTemplate[] =>
  mesh.requestsPerSecond === 0
    ? []
    : [
        {
          file: 'mesh-gateway.yaml',
          object: {
            apiVersion: 'networking.istio.io/v1alpha3',
            kind: 'EnvoyFilter',
            metadata: metadata(service, `${service.metadata.name}-rate-limit`),
            spec: {
              workloadSelector: { labels: selectorLabels(service) },
              priority: 10,
              configPatches: [
                {
                  applyTo: 'HTTP_FILTER',
                  match: {
                    context: 'SIDECAR_INBOUND',
                    listener: {
                      portNumber: PORTS.http,
                      filterChain: {
                        filter: {
                          name: 'envoy.filters.network.http_connection_manager',
                          subFilter: { name: 'envoy.filters.http.router' },
                        },
                      },
                    },
                  },
                  patch: {
                    operation: 'INSERT_BEFORE',
                    value: localRateLimit(mesh.requestsPerSecond),
                  },
                },
              ],
            },
          },
        },
      ];
