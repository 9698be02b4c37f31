import { PORTS, serviceAccountName, type Service } from '@ecotrack/model';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata, selectorLabels } from '../../structured/metadata';

/** The service's address in the cluster. Port names tell the mesh and the scraper what they carry. */
export const serviceManifest = (service: Service): ManifestTemplate => ({
  file: 'service.yaml',
  object: {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(service, service.metadata.name),
    spec: {
      type: 'ClusterIP',
      selector: selectorLabels(service),
      ports: Object.entries(PORTS).map(([name, port]) => ({
        name,
        port,
        targetPort: name,
        protocol: 'TCP',
        appProtocol: 'http',
      })),
    },
  },
});

/** The service's identity in the mesh and at OpenBao; no pod gets its token unasked. */
export const serviceAccountManifest = (service: Service): ManifestTemplate => ({
  file: 'service-account.yaml',
  object: {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: metadata(service, serviceAccountName(service)),
    automountServiceAccountToken: false,
  },
});
