import { Platform } from '@ecotrack/model';
import { ObjectInput } from '../../kubernetes';
import { timestamp } from '../../kubernetes/store/timestamp';
import { namespace, object } from '../objects';

/** OpenBao as External Secrets reads it: the store every generated ExternalSecret names. */
export function security(platform: Platform, now: Date): ObjectInput[] {
  const { name, server, mountPath, role } = platform.secretStore;
  return [
    namespace('openbao'),
    object(
      'external-secrets.io/v1',
      'ClusterSecretStore',
      { name },
      {
        spec: {
          provider: {
            vault: {
              server,
              path: 'secret',
              version: 'v2',
              auth: {
                kubernetes: {
                  mountPath,
                  role,
                  serviceAccountRef: {
                    name: 'external-secrets',
                    namespace: 'external-secrets',
                  },
                },
              },
            },
          },
        },
        status: {
          capabilities: 'ReadWrite',
          conditions: [
            {
              type: 'Ready',
              status: 'True',
              reason: 'Valid',
              message: 'store validated',
              lastTransitionTime: timestamp(now),
            },
          ],
        },
      },
    ),
  ];
}
