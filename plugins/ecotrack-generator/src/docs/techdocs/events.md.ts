import type {
  ConsumedTopic,
  EventType,
  PublishedTopic,
  Service,
} from '@ecotrack/model';
import { consumerGroup, deadLetterTopic, envelopeId } from '@ecotrack/model';
import { markdownCode as code, markdownText } from '../../text/markdown';
import { notice } from '../../text/notice';
import { text } from '../../text/text';
import { PATHS } from '../paths';
import { codeList, count, duration } from '../markdown/words';
import { markdownTable } from '../markdown/table';
import { eventSchema } from '../../kafka/eventSchema';
import { example } from '../schema/example';
import { propertyRows } from './propertyRows';

/** docs/events.md: every event that leaves or reaches the service. */
export function eventsMd(service: Service): string {
  const { publishes = [], consumes = [] } = service.spec.kafka ?? {};
  return text`
${notice('markup')}

# Events

Every event is a JSON object: an envelope that says what happened to which row and when, and its ${code(
    'data',
  )}.
The whole description for tools is ${code(
    PATHS.asyncapi,
  )} (AsyncAPI 3.0) in the repository.

${publishes.map(topic => published(topic, service))}
${consumes.map(topic => consumed(topic, service))}
`;
}

const published = (topic: PublishedTopic, service: Service) => {
  const schema = eventSchema(topic, service);
  const table = service.spec.postgres?.tables.find(
    ({ name }) => name === topic.table,
  );
  return text`
## ${topic.topic}

Published by this service about rows of ${code(topic.table)}: ${count(
    topic.partitions,
    'partition',
  )}, kept
${
  topic.retentionMs < 0 ? 'for ever' : `for ${duration(topic.retentionMs)}`
}. The key of a message is ${
    table ? code(envelopeId(table)) : 'the id of the row'
  }, so the events of one row arrive in the order
in which they happened.

${markdownTable(
  ['Event', 'Raised when'],
  topic.events.map(event => [code(event.type), raised(event, topic)]),
)}

${markdownTable(['Field', 'Type', 'Required', 'Meaning'], propertyRows(schema))}

\`\`\`json
${JSON.stringify(example(schema), null, 2)}
\`\`\`

`;
};

const VERBS = {
  create: 'is created',
  update: 'is changed',
  delete: 'is deleted',
} as const;

function raised({ on, when }: EventType, { table, events }: PublishedTopic) {
  if (when) {
    return `${code(when.column)} of a row of ${code(table)} becomes ${code(
      when.becomes,
    )}`;
  }
  const others = events.filter(other => other.on === on && other.when);
  return `a row of ${code(table)} ${VERBS[on]}${
    others.length
      ? ` and ${codeList(
          others.map(({ type }) => type),
        )} does not say it better`
      : ''
  }`;
}

const consumed = (
  { topic, service: publisher, events }: ConsumedTopic,
  service: Service,
) => text`
## ${topic} (of ${markdownText(publisher)})

This service handles ${codeList(
  events,
)} and skips the rest. It reads in the consumer group
${code(consumerGroup(service, topic))}; what cannot be handled goes to ${code(
  deadLetterTopic(service, topic),
)}.
${
  service.spec.postgres
    ? `Handled ${code(
        'event_id',
      )}s are kept in the database: a second copy of an event changes nothing.`
    : `Kafka may deliver an event twice: the handler checks ${code(
        'event_id',
      )} where that matters.`
}

`;
