import {
  camelCase,
  pascalCase,
  type PublishedTopic,
  type Service,
} from '@ecotrack/model';
import { consumedPlans } from '../../kafka/consumed/consumedPlan';
import { eventSchema } from '../../kafka/eventSchema';
import type { JsonSchema } from '../schema/JsonSchema';

export const schemaName = (topic: string) => pascalCase(topic);
export const messageName = (topic: string, event: string) =>
  camelCase(`${topic}-${event}`);

const published = ({ spec }: Service): readonly PublishedTopic[] =>
  spec.kafka?.publishes ?? [];

/** All consumed topics, with the events that only empty a cache. */
export const consumed = (service: Service): readonly ForeignTopic[] =>
  consumedPlans(service).map(({ topic, events }) => ({
    topic: topic.topic,
    service: topic.service,
    events: events.map(({ type }) => type),
  }));

/** Consumed topics that other services publish; an own topic is described in full already. */
export const foreign = (service: Service): readonly ForeignTopic[] =>
  consumed(service).filter(
    ({ topic }) => !published(service).some(own => own.topic === topic),
  );

const envelope = ({ topic, service }: ForeignTopic): JsonSchema => ({
  type: 'object',
  description: `The part of an event of ${topic} that every service keeps to; ${service} describes the rest.`,
  properties: {
    event_id: { type: 'string' },
    event_type: { type: 'string' },
    timestamp: { type: 'string', format: 'date-time' },
    data: { type: 'object' },
    metadata: { type: 'object' },
  },
  required: ['event_id', 'event_type', 'timestamp'],
});

/** Schemas of all topics: what this service publishes whole, of others only the envelope every service keeps to. */
export const schemas = (service: Service) =>
  Object.fromEntries([
    ...published(service).map(topic => [
      schemaName(topic.topic),
      eventSchema(topic, service),
    ]),
    ...foreign(service).map(topic => [
      schemaName(topic.topic),
      envelope(topic),
    ]),
  ]);

const message = (topic: string, event: string) => ({
  name: event,
  title: `${event} on ${topic}`,
  contentType: 'application/json',
  payload: {
    allOf: [
      { $ref: `#/components/schemas/${schemaName(topic)}` },
      { type: 'object', properties: { event_type: { const: event } } },
    ],
  },
});

/** One message for each event type of a topic. */
export const messages = (service: Service) =>
  Object.fromEntries(
    [
      ...published(service).map(topic => ({
        topic: topic.topic,
        events: topic.events.map(event => event.type),
      })),
      ...foreign(service),
    ].flatMap(({ topic, events }) =>
      events.map(event => [messageName(topic, event), message(topic, event)]),
    ),
  );

/** A topic of another service and the event types that are handled of it. */
export interface ForeignTopic {
  readonly topic: string;
  readonly service: string;
  readonly events: readonly string[];
}
