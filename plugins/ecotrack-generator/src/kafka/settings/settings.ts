import {
  DEAD_LETTER_PARTITIONS,
  consumerFunction,
  consumerGroup,
  deadLetterTopic,
  inputBinding,
  outputBinding,
  type ConsumedTopic,
  type Service,
} from '@ecotrack/model';
import type { SpringSettings } from '../../core/Contributions';
import { invalidEventException } from '../consumed/invalidEventException.java';
import { inboxKind } from '../consumed/eventInbox.java';

/** Attempts of the specification; the last failure sends an event to the dead letter topic. */
const MAX_ATTEMPTS = 3;

const PRODUCER = {
  'enable.idempotence': 'true',
  // A send fails within ten seconds: it holds a database transaction meanwhile.
  'max.block.ms': '5000',
  'request.timeout.ms': '5000',
  'delivery.timeout.ms': '10000',
};

const CONSUMER = {
  // Few at a time: all of one poll have to be handled before the group gives the consumer up.
  'max.poll.records': '50',
};

const byName = <T>(
  items: readonly T[],
  name: (item: T) => string,
  value: (item: T) => SpringSettings,
): SpringSettings =>
  Object.fromEntries(items.map(item => [name(item), value(item)]));

/** What application.yaml says of Kafka; brokers and login of an environment come from its ConfigMap. */
export function kafkaSettings(service: Service): SpringSettings {
  const { publishes = [], consumes = [] } = service.spec.kafka ?? {};
  const outbox = publishes.length > 0;
  const inbox = consumes.length > 0 && inboxKind(service) !== 'none';
  const input = (consumed: ConsumedTopic) => inputBinding(consumed.topic);
  return {
    spring: {
      kafka: { 'bootstrap-servers': 'localhost:9092' },
      cloud: {
        ...(consumes.length > 0 && {
          function: {
            definition: consumes
              .map(({ topic }) => consumerFunction(topic))
              .join(';'),
          },
        }),
        stream: {
          // The test binder stands beside it on the class path of the tests.
          'default-binder': 'kafka',
          bindings: {
            ...byName(
              publishes,
              ({ topic }) => outputBinding(topic),
              ({ topic }) => ({
                destination: topic,
                'content-type': 'application/json',
              }),
            ),
            ...byName(consumes, input, ({ topic }) => ({
              destination: topic,
              group: consumerGroup(service, topic),
              consumer: {
                'max-attempts': MAX_ATTEMPTS,
                'retryable-exceptions': {
                  [invalidEventException(service)]: false,
                },
              },
            })),
          },
          kafka: {
            binder: {
              'auto-create-topics': false,
              'required-acks': 'all',
              'enable-observation': true,
              ...(outbox && { 'producer-properties': PRODUCER }),
              ...(consumes.length > 0 && { 'consumer-properties': CONSUMER }),
            },
            bindings: {
              // The outbox has to see a failed send, so it waits for the broker's answer.
              ...byName(
                publishes,
                ({ topic }) => outputBinding(topic),
                () => ({ producer: { sync: true } }),
              ),
              ...byName(consumes, input, ({ topic }) => ({
                consumer: {
                  'enable-dlq': true,
                  'dlq-name': deadLetterTopic(service, topic),
                  'dlq-partitions': DEAD_LETTER_PARTITIONS,
                },
              })),
            },
          },
        },
      },
      ...(outbox && {
        task: {
          scheduling: {
            shutdown: {
              'await-termination': true,
              'await-termination-period': '10s',
            },
          },
        },
      }),
    },
    // The clients print every setting of every client at each start.
    logging: { level: { 'org.apache.kafka': 'warn' } },
    ...(outbox && {
      management: {
        observations: {
          // A span of the poller would hide the trace of the request that wrote the event.
          enable: { 'tasks.scheduled.execution': false },
        },
      },
    }),
    ...((outbox || inbox) && {
      ecotrack: {
        ...(outbox && {
          outbox: {
            'poll-interval': '500ms',
            'batch-size': 100,
            retention: '3d',
          },
        }),
        ...(inbox && { inbox: { retention: '30d' } }),
      },
    }),
  };
}
