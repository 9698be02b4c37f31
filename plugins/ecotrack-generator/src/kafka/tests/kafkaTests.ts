import { packageName, type Service } from '@ecotrack/model';
import { testClass } from '../../application/java/javaPath';
import type { GeneratedFile } from '../../core/GeneratedFile';
import { consumedPlans } from '../consumed/consumedPlan';
import { inboxKind } from '../consumed/eventInbox.java';
import { topicPlans } from '../events/topicPlan';
import { bindingsTestJava } from './bindingsTest.java';
import { containerBrokersJava } from './containerBrokers.java';
import { eventEnvelopeTestJava } from './eventEnvelopeTest.java';
import { eventInboxITJava } from './eventInboxIT.java';
import { eventsITJava } from './eventsIT.java';
import { eventsTestJava } from './eventsTest.java';
import { outboxPublisherTestJava } from './outboxPublisherTest.java';
import { outboxStoreITJava } from './outboxStoreIT.java';

/** Tests of publishing and consuming; those with servers are called *IT. */
export function kafkaTests(service: Service): GeneratedFile[] {
  const published = topicPlans(service);
  const consumed = consumedPlans(service);
  if (published.length + consumed.length === 0) return [];
  const events = `${packageName(service)}.events`;
  return [
    ...published.map(plan =>
      testClass(
        events,
        `${plan.bean}Test`,
        eventsTestJava(plan),
        `Holds the events of ${plan.topic.topic} to their JSON Schema.`,
      ),
    ),
    testClass(
      events,
      'BindingsTest',
      bindingsTestJava(service, published, consumed),
      'Holds the bindings of application.yaml to the code, without a broker.',
    ),
    testClass(
      events,
      'EventsIT',
      eventsITJava(service, published, consumed),
      'Events go through a real broker, and what fails to its dead letter topic.',
    ),
    testClass(
      `${packageName(service)}.support`,
      'ContainerBrokers',
      containerBrokersJava(service),
      'Tells the binder where the broker in its container listens.',
    ),
    ...(published.length > 0
      ? [
          testClass(
            `${events}.outbox`,
            'OutboxPublisherTest',
            outboxPublisherTestJava(service),
            'What is marked when sending works or fails.',
          ),
          testClass(
            `${events}.outbox`,
            'OutboxStoreIT',
            outboxStoreITJava(service),
            'The SQL of the outbox on a real database: order, locks, retries.',
          ),
        ]
      : []),
    ...(consumed.length > 0
      ? [
          testClass(
            `${events}.consumed`,
            'EventEnvelopeTest',
            eventEnvelopeTestJava(service),
            'What counts as an event.',
          ),
        ]
      : []),
    ...(consumed.length > 0 && inboxKind(service) === 'database'
      ? [
          testClass(
            `${events}.consumed`,
            'EventInboxIT',
            eventInboxITJava(service),
            'Each event has one effect, however often it comes.',
          ),
        ]
      : []),
  ];
}
