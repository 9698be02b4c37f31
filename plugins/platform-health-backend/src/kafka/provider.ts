import type { HealthProvider } from '@ecotrack/backstage-plugin-platform-health-node';
import { consumerGroup, kafkaUser } from '@ecotrack/model';
import { describeCluster } from './describe/cluster';
import { describeConsumer } from './describe/consumer';
import { describeTopic } from './describe/topic';
import { describeUser } from './describe/user';
import { kafkaProjections } from './projections';
import { kafkaQueries } from './queries';
import { clusterRules } from './rules/cluster';
import { consumerRules } from './rules/consumer';
import { topicRules } from './rules/topic';
import { userRules } from './rules/user';
import { running } from './running';

/**
 * Judges Kafka by Strimzi's objects, the brokers' metrics and the Kafka exporter's. A consumer is one group: the model
 * gives each service one for each topic that it reads.
 */
export const kafkaProvider: HealthProvider = {
  technology: 'kafka',
  projections: kafkaProjections,
  queries: kafkaQueries,
  resourceTypes: [
    { type: 'cluster', rules: clusterRules, describe: describeCluster },
    { type: 'topic', rules: topicRules, describe: describeTopic },
    { type: 'user', rules: userRules, describe: describeUser },
    { type: 'consumer', rules: consumerRules, describe: describeConsumer },
  ],
  resourcesOf({ cluster, dataNamespace, service, kafka }) {
    if (!kafka) return [];
    const resource = (type: string, name: string) => ({
      technology: 'kafka' as const,
      type,
      cluster,
      namespace: dataNamespace,
      name,
    });
    const named =
      service === undefined ? undefined : { metadata: { name: service } };
    return [
      resource('cluster', kafka.cluster),
      ...kafka.topics.map(topic => resource('topic', topic)),
      ...(named
        ? [
            resource('user', kafkaUser(named)),
            ...kafka.consumes.map(topic =>
              resource('consumer', consumerGroup(named, topic)),
            ),
          ]
        : []),
    ];
  },
  running,
};
