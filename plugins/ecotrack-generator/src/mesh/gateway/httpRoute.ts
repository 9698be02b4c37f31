import { PORTS, type Platform, type Service } from '@ecotrack/model';
import {
  value,
  type ManifestTemplate,
} from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';
import { timeoutOf, wholeUnits } from '../traffic/timeouts';

/**
 * The way from the shared Gateway to the API; the management port has none. Gateways do not read
 * VirtualServices of the mesh, so the timeout stands here too. What the API server would fill in is
 * written out: Argo CD compares lists as a whole.
 */
export const httpRoute = (
  service: Service,
  { mesh }: Platform,
): ManifestTemplate => ({
  file: 'mesh-gateway.yaml',
  object: {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: metadata(service, service.metadata.name),
    spec: {
      parentRefs: [
        {
          group: 'gateway.networking.k8s.io',
          kind: 'Gateway',
          name: mesh.gateway.name,
          namespace: mesh.gateway.namespace,
        },
      ],
      hostnames: [value('mesh.publicHost')],
      rules: [
        {
          matches: [
            {
              path: {
                type: 'PathPrefix',
                value: service.spec.application.basePath,
              },
            },
          ],
          backendRefs: [
            {
              group: '',
              kind: 'Service',
              name: service.metadata.name,
              port: PORTS.http,
              weight: 1,
            },
          ],
          timeouts: { request: wholeUnits(timeoutOf(service)) },
        },
      ],
    },
  },
});
