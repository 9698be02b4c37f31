import {
  consumerGroup,
  type PublishedTopic,
  type Platform,
  type Service,
} from '@ecotrack/model';
import { consumed, foreign, messageName } from './messages';

const ref = (path: string) => ({ $ref: `#/${path}` });

interface Channel {
  readonly topic: string;
  readonly events: readonly string[];
  readonly bindings?: unknown;
}

const topicBinding = (topic: PublishedTopic, { kafka }: Platform) => ({
  partitions: topic.partitions,
  replicas: kafka.replicationFactor,
  topicConfiguration: {
    'retention.ms': topic.retentionMs,
  },
});

const channelsOf = (service: Service, platform: Platform): Channel[] => [
  ...(service.spec.kafka?.publishes ?? []).map(topic => ({
    topic: topic.topic,
    events: topic.events.map(event => event.type),
    bindings: { kafka: topicBinding(topic, platform) },
  })),
  ...foreign(service),
];

/** One channel for each topic, published or consumed. */
export const channels = (service: Service, platform: Platform) =>
  Object.fromEntries(
    channelsOf(service, platform).map(({ topic, events, bindings }) => [
      topic,
      {
        address: topic,
        messages: Object.fromEntries(
          events.map(event => [
            event,
            ref(`components/messages/${messageName(topic, event)}`),
          ]),
        ),
        bindings,
      },
    ]),
  );

const operation = (
  action: 'send' | 'receive',
  topic: string,
  events: readonly string[],
) => ({
  action,
  channel: ref(`channels/${topic}`),
  messages: events.map(event => ref(`channels/${topic}/messages/${event}`)),
});

/** What the service does with the channels. */
export const operations = (service: Service) =>
  Object.fromEntries([
    ...(service.spec.kafka?.publishes ?? []).map(({ topic, events }) => [
      `publish-${topic}`,
      operation(
        'send',
        topic,
        events.map(event => event.type),
      ),
    ]),
    ...consumed(service).map(({ topic, events }) => [
      `consume-${topic}`,
      {
        ...operation('receive', topic, events),
        bindings: {
          kafka: {
            groupId: { type: 'string', enum: [consumerGroup(service, topic)] },
          },
        },
      },
    ]),
  ]);
