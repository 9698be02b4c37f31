import {
  consumerGroup,
  deadLetterTopic,
  kafkaSecret,
  kafkaUser,
  transactionalIdPrefix,
  type Platform,
  type Service,
} from '@ecotrack/model';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { DATA_NAMESPACE, metadata } from '../../structured/metadata';

type Resource = 'topic' | 'group' | 'transactionalId';

const allow = (
  type: Resource,
  name: string,
  operations: readonly string[],
  patternType: 'literal' | 'prefix' = 'literal',
) => ({ type: 'allow', resource: { type, name, patternType }, operations });

/** What the service may do at the brokers, and nothing more. */
export function accessRules(service: Service) {
  const { publishes = [], consumes = [] } = service.spec.kafka ?? {};
  return [
    ...publishes.map(({ topic }) =>
      allow('topic', topic, ['Describe', 'Write']),
    ),
    ...consumes.flatMap(({ topic }) => [
      allow('topic', topic, ['Describe', 'Read']),
      allow('group', consumerGroup(service, topic), ['Read']),
      allow('topic', deadLetterTopic(service, topic), ['Describe', 'Write']),
    ]),
    ...(publishes.length
      ? [
          allow(
            'transactionalId',
            transactionalIdPrefix(service),
            ['Describe', 'Write'],
            'prefix',
          ),
        ]
      : []),
  ];
}

/** The service's own user at the brokers; its password comes from OpenBao, not from the operator. */
export const kafkaUserManifest = (
  service: Service,
  platform: Platform,
): ManifestTemplate => ({
  file: 'kafka-user.yaml',
  object: {
    apiVersion: 'kafka.strimzi.io/v1',
    kind: 'KafkaUser',
    metadata: metadata(service, kafkaUser(service), {
      namespace: DATA_NAMESPACE,
      labels: { 'strimzi.io/cluster': platform.kafka.cluster },
    }),
    spec: {
      authentication: {
        type: 'scram-sha-512',
        password: {
          valueFrom: {
            secretKeyRef: { name: kafkaSecret(service), key: 'password' },
          },
        },
      },
      authorization: { type: 'simple', acls: accessRules(service) },
    },
  },
});
