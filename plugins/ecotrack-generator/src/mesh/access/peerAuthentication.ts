import type { Service } from '@ecotrack/model';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata, selectorLabels } from '../../structured/metadata';

/**
 * Only mTLS, on every port, whatever the namespace or the mesh come to say. No port is left out:
 * the kubelet's probes are taken by the agent on 15020, which is outside of the proxy, Prometheus
 * has a certificate of the mesh, and no operator talks to a pod of a service.
 */
export const peerAuthentication = (service: Service): ManifestTemplate => ({
  file: 'mesh-access.yaml',
  object: {
    apiVersion: 'security.istio.io/v1',
    kind: 'PeerAuthentication',
    metadata: metadata(service, service.metadata.name),
    spec: {
      selector: { matchLabels: selectorLabels(service) },
      mtls: { mode: 'STRICT' },
    },
  },
});
