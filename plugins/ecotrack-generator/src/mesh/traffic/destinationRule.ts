import type { Service } from '@ecotrack/model';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';
import { hostOf } from '../host';
import { subsetsOf } from './subsets';

/** Limits of each proxy; what is above them is refused at once instead of waiting. */
interface Pool {
  readonly connections: number;
  readonly pending: number;
  readonly requests: number;
}

const STANDARD: Pool = { connections: 100, pending: 50, requests: 200 };
/** Half of it, so that a caller that has lost its way takes less of a sensitive service. */
const SENSITIVE: Pool = { connections: 50, pending: 25, requests: 100 };

/**
 * How callers talk to the service: to the replica with the fewest requests, within limits, and not
 * to one that fails again and again. Idle connections end before Tomcat ends them (20 s), for a
 * request on a connection that is just being closed is lost. TLS is left to the mesh.
 */
export function destinationRule(service: Service): ManifestTemplate {
  const { sensitivity } = service.spec.application;
  const pool = sensitivity === 'sensitive' ? SENSITIVE : STANDARD;
  return {
    file: 'mesh-traffic.yaml',
    object: {
      apiVersion: 'networking.istio.io/v1',
      kind: 'DestinationRule',
      metadata: metadata(service, service.metadata.name),
      spec: {
        host: hostOf(service.metadata.name),
        trafficPolicy: {
          loadBalancer: { simple: 'LEAST_REQUEST' },
          connectionPool: {
            tcp: { maxConnections: pool.connections, connectTimeout: '1s' },
            http: {
              http1MaxPendingRequests: pool.pending,
              http2MaxRequests: pool.requests,
              maxRetries: 3,
              idleTimeout: '15s',
            },
          },
          outlierDetection: {
            consecutive5xxErrors: 5,
            interval: '10s',
            baseEjectionTime: '30s',
            maxEjectionPercent: 50,
          },
        },
        subsets: subsetsOf(service),
      },
    },
  };
}
