import type { ConsumedTopic } from '../../service/kafka';
import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import type { Finding, SpanningRule } from '../SpanningRule';
import { heldBy, holderOf } from '../../taken/holderOf';
import { CONSUMES, each, publishedBy, PUBLISHES } from '../walk';

const OPERATOR_TOPICS =
  /^(?:strimzi|kafka|consumer-offsets|connect|mirrormaker2?|heartbeats)(?:-|$)/;

export const reservedTopic: SpanningRule<Service> = {
  id: 'kafka/reserved-topic',
  message:
    'The topic name {topic} belongs to Kafka, its operator or a dead letter topic.',
  fix: 'Use a name such as "order-events".',
  *check(service) {
    for (const { value, path } of publishedBy(service)) {
      const topic = value.topic;
      if (
        topic !== undefined &&
        (OPERATOR_TOPICS.test(topic) || /-dl[tq]$/.test(topic))
      )
        yield { path: [...path, 'topic'], values: { topic } };
    }
  },
};

export const duplicateTopic: SpanningRule<Service> = {
  id: 'kafka/duplicate-topic',
  message: 'The topic {name} cannot be told apart from {other}.',
  fix: 'Put both into one entry; a service does not consume what it publishes.',
  check: service =>
    duplicates(
      [
        ...publishedBy(service),
        ...each<ConsumedTopic>(service.spec?.kafka?.consumes, CONSUMES),
      ].map(({ value, path }) => ({
        name: value.topic,
        path: [...path, 'topic'],
      })),
      name => name.replaceAll('-', ''),
    ),
};

export const takenTopic: SpanningRule<Service> = {
  id: 'kafka/taken-topic',
  message:
    'The topic {topic} is taken: service {holder}, owner {owner}, seen in the {source}.',
  fix: 'Publish to a topic of your own, or consume this one.',
  *check(service, { taken }): Iterable<Finding> {
    const own = service.metadata?.name;
    if (own === undefined || !taken) return;
    for (const { value, path } of publishedBy(service)) {
      const { topic } = value;
      const holder = holderOf(taken.topics, topic);
      if (holder && holder.service !== own)
        yield {
          path: [...path, 'topic'],
          values: { topic, ...heldBy(holder) },
        };
    }
  },
};

export const topicOwner: SpanningRule<Service> = {
  id: 'kafka/topic-owner',
  message: 'The topic {topic} is published by {publisher}, not by {service}.',
  fix: 'Name the service that publishes the topic.',
  *check(service, { taken }) {
    for (const { value, path } of each<ConsumedTopic>(
      service.spec?.kafka?.consumes,
      CONSUMES,
    )) {
      const { topic, service: named } = value;
      const publisher = holderOf(taken?.topics, topic)?.service;
      if (named !== undefined && publisher !== undefined && named !== publisher)
        yield {
          path: [...path, 'service'],
          values: { topic, publisher, service: named },
        };
    }
  },
};

export const segment: SpanningRule<Service> = {
  id: 'kafka/segment-retention',
  message:
    'Segments are closed after {segment} ms but events are kept for {retention} ms only: they would stay longer.',
  fix: 'Make segmentMs at most retentionMs.',
  *check(service) {
    for (const { value, path } of publishedBy(service)) {
      const { segmentMs, retentionMs } = value;
      if (segmentMs === undefined || retentionMs === undefined) continue;
      if (retentionMs !== -1 && segmentMs > retentionMs)
        yield {
          path: [...path, 'segmentMs'],
          values: { segment: segmentMs, retention: retentionMs },
        };
    }
  },
};

export const emptyKafka: SpanningRule<Service> = {
  id: 'kafka/empty',
  message: 'The service neither publishes nor consumes a topic.',
  fix: 'Leave "kafka" out, or list a topic.',
  *check({ spec }, { broken }) {
    const kafka = spec?.kafka;
    if (!kafka || broken(PUBLISHES) || broken(CONSUMES)) return;
    if (kafka.publishes?.length === 0 && kafka.consumes?.length === 0)
      yield { path: ['spec', 'kafka'] };
  },
};
