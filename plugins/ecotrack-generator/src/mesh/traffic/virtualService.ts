import { PORTS, type Service } from '@ecotrack/model';
import type {
  ManifestNode,
  ManifestTemplate,
} from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';
import { hostOf } from '../host';
import { EXPIRES, FAULTS, faultRoutes, NO_FAULTS } from './faultRoutes';
import { isCanary, SHARED_ROUTES, SUBSETS } from './subsets';
import { seconds, timeoutOf } from './timeouts';

type Destination = { readonly [key: string]: ManifestNode };

const READS = ['GET', 'HEAD'];

/**
 * Only reads are tried again. PUT and DELETE may be repeated by the letter of HTTP, but carry the
 * version they expect: a second try of one that was done is told that it failed.
 */
const RETRIES = {
  attempts: 1,
  retryOn: 'connect-failure,refused-stream,reset,gateway-error',
};

/** The pods that take the requests: all of them, or those of both versions by their shares. */
const routeOf = (service: Service, destination: Destination): ManifestNode =>
  isCanary(service)
    ? [
        {
          destination: { ...destination, subset: SUBSETS.stable },
          weight: 100,
        },
        { destination: { ...destination, subset: SUBSETS.canary }, weight: 0 },
      ]
    : [{ destination }];

/** Where an environment has faults, they stand before the routes of everybody. */
function routing(service: Service, faults: boolean): ManifestTemplate {
  const { name } = service.metadata;
  const { faultInjection } = service.spec.mesh;
  const timeout = timeoutOf(service);
  const port = PORTS.http;
  const destination = { host: hostOf(name), port: { number: port } };
  const route = routeOf(service, destination);
  const [reads, writes] = SHARED_ROUTES;
  return {
    file: 'mesh-traffic.yaml',
    ...(faultInjection && { when: faults ? FAULTS : NO_FAULTS }),
    object: {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: metadata(service, name, {
        annotations:
          faults && faultInjection
            ? { [EXPIRES]: faultInjection.expires }
            : undefined,
      }),
      spec: {
        hosts: [hostOf(name)],
        http: [
          ...(faults ? faultRoutes(service, destination) : []),
          {
            name: reads,
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
            name: writes,
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

/**
 * How callers in the mesh are routed: to the API's port only, each call ended in time. A write is
 * never sent twice, not even by what Istio does unasked. A service with faults has two forms of it,
 * of which each environment gets one.
 */
export const virtualServices = (service: Service): ManifestTemplate[] =>
  service.spec.mesh.faultInjection
    ? [routing(service, true), routing(service, false)]
    : [routing(service, false)];
