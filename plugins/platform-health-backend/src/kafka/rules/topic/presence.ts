import { TOPIC } from '../../projections';
import { findTopic, topicOf } from '../../reading/kafkaTopic';
import { absence } from '../absence';
import { notReady } from '../notReady';
import { paused } from '../paused';

export const topicNotFound = absence({
  id: 'kafka/topic-not-found',
  what: 'KafkaTopic',
  kind: TOPIC,
  nextStep:
    'Sync the service that owns the topic; until then nobody can write to it.',
  isThere: (world, { namespace, name }) =>
    findTopic(world, namespace, name) !== undefined,
});

export const topicPaused = paused({
  id: 'kafka/topic-paused',
  what: 'KafkaTopic',
  kind: TOPIC,
  object: (world, { namespace, name }) => topicOf(world, namespace, name),
});

export const topicNotReady = notReady({
  id: 'kafka/topic-not-ready',
  what: 'KafkaTopic',
  kind: TOPIC,
  patience: 300,
  origin: 'two rounds of the topic operator, each two minutes, and some air',
  nextStep:
    'Read the condition; the topic operator says what Kafka has refused.',
  object: (world, { namespace, name }) => topicOf(world, namespace, name),
});
