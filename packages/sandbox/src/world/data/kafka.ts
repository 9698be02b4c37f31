import { Platform, PlatformEnvironment } from '@ecotrack/model';
import { ObjectInput } from '../../kubernetes';
import { object } from '../objects';

const API = 'kafka.strimzi.io/v1';

/** The shared Kafka of an environment: brokers and controllers in pools of their own. */
export function kafka(
  platform: Platform,
  { dataNamespace: namespace, namespace: clients }: PlatformEnvironment,
): ObjectInput[] {
  const { cluster, brokers, replicationFactor, minInsyncReplicas, storage } =
    platform.kafka;
  const pool = (name: string, replicas: number, size: string) =>
    object(
      API,
      'KafkaNodePool',
      { name, namespace, labels: { 'strimzi.io/cluster': cluster } },
      {
        spec: {
          replicas,
          roles: [name],
          storage: {
            type: 'jbod',
            volumes: [
              {
                id: 0,
                type: 'persistent-claim',
                size,
                class: 'gp3',
                deleteClaim: false,
                kraftMetadata: 'shared',
              },
            ],
          },
          resources: {
            requests: { cpu: '500m', memory: '1Gi' },
            limits: { cpu: '1', memory: '2Gi' },
          },
        },
      },
    );
  return [
    pool('broker', brokers, storage),
    pool('controller', 3, '10Gi'),
    object(
      API,
      'Kafka',
      { name: cluster, namespace },
      {
        spec: {
          kafka: {
            version: '4.3.1',
            metadataVersion: '4.3-IV0',
            listeners: [
              {
                name: 'tls',
                port: 9093,
                type: 'internal',
                tls: true,
                authentication: { type: 'scram-sha-512' },
                networkPolicyPeers: [
                  {
                    namespaceSelector: {
                      matchLabels: { 'kubernetes.io/metadata.name': clients },
                    },
                  },
                ],
              },
            ],
            metricsConfig: { type: 'strimziMetricsReporter' },
            authorization: {
              type: 'simple',
              superUsers: ['User:ecotrack-admin'],
            },
            config: {
              'auto.create.topics.enable': 'false',
              'default.replication.factor': replicationFactor,
              'min.insync.replicas': minInsyncReplicas,
              'offsets.topic.replication.factor': replicationFactor,
              'transaction.state.log.replication.factor': replicationFactor,
              'transaction.state.log.min.isr': minInsyncReplicas,
            },
          },
          entityOperator: { topicOperator: {}, userOperator: {} },
          kafkaExporter: { groupRegex: '.*', topicRegex: '.*' },
        },
      },
    ),
  ];
}
