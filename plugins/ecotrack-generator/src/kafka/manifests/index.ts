import {
  kafkaCertificatePath,
  kafkaPath,
  kafkaSecret,
  kafkaUser,
} from '@ecotrack/model';
import type { Contributions } from '../../core/Contributions';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { DATA_NAMESPACE } from '../../structured/metadata';
import { externalSecret } from '../../structured/externalSecret';
import { kafkaTopics } from './topics';
import { kafkaUserManifest } from './user';

/** The port of the listener with TLS and SCRAM. */
const BROKER_PORT = 9093;

/**
 * Topics, user and access at the brokers. The Secret gives Spring the whole SASL login and the
 * certificate authority: `spring.kafka.properties.sasl.jaas.config` and
 * `spring.kafka.ssl.trust-store-certificates`.
 */
export function kafkaManifests({
  service,
  platform,
}: GeneratorInput): Partial<Contributions> {
  if (!service.spec.kafka) return {};
  const secret = kafkaSecret(service);
  const password = { path: kafkaPath(service), property: 'password' };
  return {
    manifests: [
      ...kafkaTopics(service, platform),
      kafkaUserManifest(service, platform),
      externalSecret(service, platform, {
        name: secret,
        namespace: DATA_NAMESPACE,
        reads: { password },
        data: { password: '{{ .password }}' },
      }),
      externalSecret(service, platform, {
        name: secret,
        reads: {
          password,
          certificate: { path: kafkaCertificatePath(), property: 'ca.crt' },
        },
        data: {
          'sasl.jaas.config': `org.apache.kafka.common.security.scram.ScramLoginModule required username="${kafkaUser(
            service,
          )}" password={{ .password | quote }};`,
          'ca.crt': '{{ .certificate }}',
        },
      }),
    ],
    secrets: [
      {
        secret,
        keys: {
          'sasl.jaas.config': 'spring.kafka.properties.sasl.jaas.config',
          'ca.crt': 'spring.kafka.ssl.trust-store-certificates',
        },
      },
    ],
    egress: [
      {
        to: 'kafka',
        reason: `Brokers of ${platform.kafka.cluster}, over TLS`,
        ports: [BROKER_PORT],
        namespace: environment => environment.dataNamespace,
        podLabels: {
          'strimzi.io/cluster': platform.kafka.cluster,
          'strimzi.io/name': `${platform.kafka.cluster}-kafka`,
        },
      },
    ],
  };
}
