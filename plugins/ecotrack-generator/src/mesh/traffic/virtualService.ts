import { PORTS, type Service } from '@ecotrack/model';
import type {
  ManifestNode,
  ManifestTemplate,
} from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';
import { hostOf } from '../host';
import { seconds, timeoutOf } from './timeouts';

const READS = ['GET', 'HEAD'];

/**
 * Only reads are tried again. PUT and DELETE may be repeated by the letter of HTTP, but carry the
 * version they expect: a second try of one that was done is told that it failed.
 */
const RETRIES = {
  attempts: 1,
  retryOn: 'connect-failure,refused-stream,reset,gateway-error',
};

/**
 * How callers in the mesh are routed: to the API's port only, each call ended in time. A write is
 * never sent twice, not even by what Istio does unasked.
 */
export function virtualService(service: Service): ManifestTemplate {
  const { name } = service.metadata;
  const timeout = timeoutOf(service);
  const port = PORTS.http;
  const route: ManifestNode = [
    { destination: { host: hostOf(name), port: { number: port } } },
  ];
  return {
    file: 'mesh-traffic.yaml',
    object: {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: metadata(service, name),
      spec: {
        hosts: [hostOf(name)],
        http: [
          {
            name: 'reads',
            match: READS.map(exact => ({ port, method: { exact } })),
            route,
            timeout: seconds(timeout),
            retries: {
              ...RETRIES,
              perTryTimeout: seconds(
                Math.floor(timeout / (RETRIES.attempts + 1)),
              ),
            },
          },
          {
            name: 'writes',
            match: [{ port }],
            route,
            timeout: seconds(timeout),
            retries: { attempts: 0 },
          },
        ],
      },
    },
  };
}
