import {
  databaseName,
  databaseObject,
  ownerRole,
  schemaName,
  type Platform,
  type Service,
} from '@ecotrack/model';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { DATA_NAMESPACE, KEEP, metadata } from '../../structured/metadata';

/** The service's own database in the shared cluster; it outlives this object. */
export const databaseManifest = (
  service: Service,
  platform: Platform,
): ManifestTemplate => ({
  file: 'database.yaml',
  object: {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Database',
    metadata: metadata(service, databaseObject(service), {
      namespace: DATA_NAMESPACE,
      annotations: KEEP,
    }),
    spec: {
      cluster: { name: platform.postgres.cluster },
      name: databaseName(service),
      owner: ownerRole(service),
      databaseReclaimPolicy: 'retain',
      schemas: [
        {
          name: schemaName(service),
          owner: ownerRole(service),
          ensure: 'present',
        },
      ],
    },
  },
});
