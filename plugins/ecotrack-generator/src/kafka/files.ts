import { packageName, type Service } from '@ecotrack/model';
import { mainClass } from '../application/java/javaPath';
import type { GeneratedFile } from '../core/GeneratedFile';
import { consumedPlans } from './consumed/consumedPlan';
import { consumerJava } from './consumed/consumer.java';
import { eventEnvelopeJava } from './consumed/eventEnvelope.java';
import { eventInboxJava, inboxKind } from './consumed/eventInbox.java';
import { handlerJava } from './consumed/handler.java';
import { invalidEventExceptionJava } from './consumed/invalidEventException.java';
import { listenerJava } from './consumed/listener.java';
import { eventJava } from './events/event.java';
import { eventJsonJava } from './events/eventJson.java';
import { eventMetadataJava } from './events/eventMetadata.java';
import { eventTracingJava } from './events/eventTracing.java';
import { eventValuesJava } from './events/eventValues.java';
import { eventsJava } from './events/events.java';
import { publishedEventJava } from './events/publishedEvent.java';
import { schedulingConfigJava } from './events/schedulingConfig.java';
import { topicPlans, type TopicPlan } from './events/topicPlan';
import { migration } from '../postgres/sql/migration';
import { eventSchema, eventSchemaPath } from './eventSchema';
import { inboxSql } from './inbox.sql';
import { outboxSql } from './outbox.sql';
import { outboxConfigJava } from './outbox/outboxConfig.java';
import { outboxMessageJava } from './outbox/outboxMessage.java';
import { outboxPropertiesJava } from './outbox/outboxProperties.java';
import { outboxPublisherJava } from './outbox/outboxPublisher.java';
import { outboxStoreJava } from './outbox/outboxStore.java';
import { outboxWriterJava } from './outbox/outboxWriter.java';

/** Classes, schemas and migrations of publishing and consuming. */
export function kafkaFiles(service: Service): GeneratedFile[] {
  if (!service.spec.kafka) return [];
  const published = topicPlans(service);
  const consumed = consumedPlans(service);
  const tables =
    published.length > 0 ||
    (consumed.length > 0 && inboxKind(service) === 'database');
  const root = `${packageName(service)}.events`;
  return [
    mainClass(
      root,
      'EventJson',
      eventJsonJava(service),
      'Writes and reads the JSON of events, apart from the settings of the web API.',
    ),
    mainClass(
      root,
      'EventMetadata',
      eventMetadataJava(service),
      'Source and trace id that every event carries.',
    ),
    ...(tables
      ? [
          mainClass(
            root,
            'SchedulingConfig',
            schedulingConfigJava(service),
            'Turns on the timers that send and clean up events.',
          ),
        ]
      : []),
    ...(published.length > 0 ? publishing(service, root, published) : []),
    ...(consumed.length > 0 ? consuming(service) : []),
  ];
}

function publishing(
  service: Service,
  root: string,
  plans: readonly TopicPlan[],
): GeneratedFile[] {
  const outbox = (name: string, content: string, purpose: string) =>
    mainClass(`${root}.outbox`, name, content, purpose);
  const beans = plans.map(plan => ({ plan, content: eventsJava(plan) }));
  const values = eventValuesJava(
    service,
    beans.map(({ content }) => content),
  );
  return [
    ...plans.map(plan => schemaFile(service, plan)),
    ...beans.flatMap(({ plan, content }) => [
      mainClass(
        root,
        plan.record,
        eventJava(plan),
        `Shape of an event on ${plan.topic.topic}.`,
      ),
      mainClass(
        root,
        plan.bean,
        content,
        `Chooses the events of a write to ${plan.table.table.name} and puts them into the outbox.`,
      ),
    ]),
    ...(values
      ? [mainClass(root, 'EventValues', values, 'Columns as events have them.')]
      : []),
    mainClass(
      root,
      'PublishedEvent',
      publishedEventJava(service),
      'Id and type that every published event has.',
    ),
    mainClass(
      root,
      'EventTracing',
      eventTracingJava(service),
      'Carries the trace of a request over the outbox into the event.',
    ),
    outbox(
      'OutboxConfig',
      outboxConfigJava(service),
      'Turns on the settings of the outbox and the gauge of its oldest waiting event.',
    ),
    outbox(
      'OutboxMessage',
      outboxMessageJava(service),
      'One waiting event: a row of the outbox.',
    ),
    outbox(
      'OutboxProperties',
      outboxPropertiesJava(service),
      'Pause, batch size and retention of the outbox.',
    ),
    outbox(
      'OutboxPublisher',
      outboxPublisherJava(service),
      'Sends what waits in the outbox to Kafka, in order, and again after a failure.',
    ),
    outbox(
      'OutboxStore',
      outboxStoreJava(service),
      'Inserts, locks and marks the rows of the outbox.',
    ),
    outbox(
      'OutboxWriter',
      outboxWriterJava(service),
      'Puts an event into the outbox, in the transaction of its row.',
    ),
    migration(
      'V1_2_0__add_outbox',
      outboxSql,
      'Creates the outbox, where events wait to be sent.',
    ),
  ];
}

function consuming(service: Service): GeneratedFile[] {
  const root = `${packageName(service)}.events.consumed`;
  return [
    mainClass(
      root,
      'EventEnvelope',
      eventEnvelopeJava(service),
      'An event of another service, as far as this one has to know it.',
    ),
    mainClass(
      root,
      'EventInbox',
      eventInboxJava(service),
      'Makes repeated deliveries harmless.',
    ),
    mainClass(
      root,
      'InvalidEventException',
      invalidEventExceptionJava(service),
      'Marks a message that no further attempt can make readable.',
    ),
    ...consumedPlans(service).flatMap(plan => [
      mainClass(
        root,
        plan.consumer,
        consumerJava(service, plan),
        `Receives ${plan.topic.topic} and hands each handled event to the listener.`,
      ),
      mainClass(
        root,
        plan.listener,
        listenerJava(plan),
        `Interface between ${plan.topic.topic} and the code of the team.`,
      ),
      mainClass(
        root,
        plan.handler,
        handlerJava(plan),
        `The team's code for ${plan.topic.topic}.`,
        'seeded',
      ),
    ]),
    ...(inboxKind(service) === 'database'
      ? [
          migration(
            'V1_2_1__add_inbox',
            inboxSql,
            'Creates the inbox, which knows the events that were handled.',
          ),
        ]
      : []),
  ];
}

function schemaFile(service: Service, { topic }: TopicPlan): GeneratedFile {
  return {
    path: `src/main/resources/${eventSchemaPath(topic.topic)}`,
    content: `${JSON.stringify(eventSchema(topic, service), null, 2)}\n`,
    class: 'managed',
    purpose: `JSON Schema of the events on ${topic.topic}.`,
  };
}
