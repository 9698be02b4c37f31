import {
  databaseCredentialsPath,
  databaseOwnerPath,
  databaseOwnerSecret,
  databaseSecret,
  ownerRole,
  serviceAccountName,
  type Platform,
  type Service,
} from '@ecotrack/model';
import type { MountedSecret } from '../../core/Contributions';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { externalSecret } from '../../structured/externalSecret';
import { DATA_NAMESPACE, KEEP, metadata } from '../../structured/metadata';

/** Asks for a static role: the same user every time, so no lease dies with the token that read it. */
const staticCredentials = (
  service: Service,
  platform: Platform,
): ManifestTemplate => ({
  file: 'external-secrets.yaml',
  object: {
    apiVersion: 'generators.external-secrets.io/v1alpha1',
    kind: 'VaultDynamicSecret',
    metadata: metadata(service, databaseSecret(service)),
    spec: {
      path: databaseCredentialsPath(service),
      method: 'GET',
      resultType: 'Data',
      provider: {
        server: platform.secretStore.server,
        auth: {
          kubernetes: {
            mountPath: platform.secretStore.mountPath,
            role: platform.secretStore.role,
            serviceAccountRef: { name: serviceAccountName(service) },
          },
        },
      },
    },
  },
});

/** Secrets of both roles; the owner's stands in the data namespace as well, where the operator reads it. */
export function databaseCredentials(
  service: Service,
  platform: Platform,
): ManifestTemplate[] {
  const application = databaseSecret(service);
  const owner = {
    name: databaseOwnerSecret(service),
    reads: {
      password: { path: databaseOwnerPath(service), property: 'password' },
    },
    data: { username: ownerRole(service), password: '{{ .password }}' },
    type: 'kubernetes.io/basic-auth',
  };
  return [
    staticCredentials(service, platform),
    externalSecret(service, platform, {
      name: application,
      generator: application,
      refreshInterval: '5m',
      data: { username: '{{ .username }}', password: '{{ .password }}' },
    }),
    externalSecret(service, platform, owner),
    externalSecret(service, platform, {
      ...owner,
      namespace: DATA_NAMESPACE,
      annotations: KEEP,
      labels: { 'cnpg.io/reload': 'true' },
    }),
  ];
}

/** Which Spring property reads which key. */
export const databaseMounts = (service: Service): MountedSecret[] => [
  {
    secret: databaseSecret(service),
    keys: {
      username: 'spring.datasource.username',
      password: 'spring.datasource.password',
    },
  },
  {
    secret: databaseOwnerSecret(service),
    keys: {
      username: 'spring.flyway.user',
      password: 'spring.flyway.password',
    },
  },
];
