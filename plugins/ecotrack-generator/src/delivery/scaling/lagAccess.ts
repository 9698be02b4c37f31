import {
  kafkaCertificatePath,
  kafkaLagSecret,
  kafkaPath,
  kafkaUser,
  type Platform,
  type Service,
} from '@ecotrack/model';
import { externalSecret } from '../../structured/externalSecret';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';
import { AUTOSCALED } from './values';

/** How KEDA reads the lag: as the service's own user, whose rules let it see its topics and groups. */
export function lagAccess(
  service: Service,
  platform: Platform,
): ManifestTemplate[] {
  const name = kafkaLagSecret(service);
  return [
    {
      ...externalSecret(service, platform, {
        name,
        reads: {
          password: { path: kafkaPath(service), property: 'password' },
          certificate: { path: kafkaCertificatePath(), property: 'ca.crt' },
        },
        data: {
          username: kafkaUser(service),
          password: '{{ .password }}',
          ca: '{{ .certificate }}',
        },
      }),
      when: AUTOSCALED,
    },
    {
      file: 'scaling.yaml',
      when: AUTOSCALED,
      object: {
        apiVersion: 'keda.sh/v1alpha1',
        kind: 'TriggerAuthentication',
        metadata: metadata(service, name),
        spec: {
          secretTargetRef: ['username', 'password', 'ca'].map(key => ({
            parameter: key,
            name,
            key,
          })),
        },
      },
    },
  ];
}
