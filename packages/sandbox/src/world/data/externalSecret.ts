import { Platform } from '@ecotrack/model';
import { ObjectInput } from '../../kubernetes';
import { object } from '../objects';

/** An ExternalSecret of the platform team: the property `password` of a path of OpenBao as a Secret. */
export function secretFrom(
  platform: Platform,
  namespace: string,
  name: string,
  secret: { key: string; type?: string; data: Record<string, string> },
): ObjectInput {
  return object(
    'external-secrets.io/v1',
    'ExternalSecret',
    { name, namespace },
    {
      spec: {
        refreshInterval: '1h',
        secretStoreRef: {
          kind: 'ClusterSecretStore',
          name: platform.secretStore.name,
        },
        target: {
          name,
          creationPolicy: 'Owner',
          template: {
            engineVersion: 'v2',
            type: secret.type ?? 'Opaque',
            data: secret.data,
          },
        },
        data: [
          {
            secretKey: 'password',
            remoteRef: { key: secret.key, property: 'password' },
          },
        ],
      },
    },
  );
}
