import type { EventType, PublishedTopic, Service } from '@ecotrack/model';
import { deadLetterTopic, envelopeId } from '@ecotrack/model';
import { consumedPlans } from '../../../kafka/consumed/consumedPlan';
import type { ConsumedPlan } from '../../../kafka/consumed/consumedPlan';
import { eventSchema, eventSchemaPath } from '../../../kafka/eventSchema';
import { tableOf } from '../../../kafka/tables';
import { markdownCode as code } from '../../../text/markdown';
import { notice } from '../../../text/notice';
import { text } from '../../../text/text';
import { fenced, sections } from '../../markdown/sections';
import { markdownTable } from '../../markdown/table';
import { codeList, count, duration } from '../../markdown/words';
import { PATHS } from '../../paths';
import { eventExample } from '../parts/eventExample';
import { propertyRows } from '../parts/propertyRows';

/** Who takes care that a second copy of an event changes nothing. */
const once = ({ spec: { postgres, redis } }: Service) =>
  postgres || redis
    ? `The \`event_id\` of what was handled is kept in ${
        postgres ? 'the database' : 'Redis'
      }: a second copy of an event changes nothing.`
    : `Kafka may deliver an event twice: the handler looks at its \`event_id\` where that matters.`;

const consumed = (plan: ConsumedPlan, service: Service) => {
  const { topic, service: publisher } = plan.topic;
  const handled = plan.events.flatMap(({ method, type }) =>
    method ? [type] : [],
  );
  return sections(
    `### ${topic}`,
    text`
${code(publisher)} publishes it, and ${code(
      plan.group,
    )} is the consumer group here. ${
      handled.length > 0 &&
      `The class ${code(plan.handler)} says what ${codeList(handled)} ${
        handled.length === 1 ? 'means' : 'mean'
      } for this service.`
    } Other events are skipped, and what cannot be handled goes to
${code(deadLetterTopic(service, topic))}.
`,
    once(service),
  );
};

/** docs/events.md: every event that leaves or reaches the service. */
export function eventsMd(service: Service): string {
  const { publishes = [] } = service.spec.kafka ?? {};
  const consumes = consumedPlans(service);
  return sections(
    notice('markup'),
    text`
# Events

An event is a JSON object: an envelope that says what happened to which row and when, and its \`data\`.
For tools, ${code(
      PATHS.asyncapi,
    )} (AsyncAPI 3.0) in the repository says the same.
`,
    publishes.length > 0 && '## Published',
    ...publishes.map(topic => published(topic, service)),
    consumes.length > 0 && '## Handled',
    ...consumes.map(plan => consumed(plan, service)),
  );
}

function published(topic: PublishedTopic, service: Service): string {
  const schema = eventSchema(topic, service);
  const key = envelopeId(tableOf(service, topic.table));
  const kept =
    topic.retentionMs < 0 ? 'for ever' : `for ${duration(topic.retentionMs)}`;
  return sections(
    text`
### ${topic.topic}

Events on rows of ${code(topic.table)}, in ${count(
      topic.partitions,
      'partition',
    )}, kept ${kept}. The key of a message
is its ${code(
      key,
    )}, so the events of one row arrive in the order in which they happened. The JSON Schema is
${code(`src/main/resources/${eventSchemaPath(topic.topic)}`)}.
`,
    markdownTable(
      ['Event', 'Raised when'],
      topic.events.map(event => [code(event.type), raised(event, topic)]),
    ),
    markdownTable(
      ['Field', 'Type', 'Required', 'Meaning'],
      propertyRows(schema),
    ),
    'An event looks like this:',
    fenced('json', JSON.stringify(eventExample(topic, service), null, 2)),
  );
}

const VERBS = {
  create: 'is created',
  update: 'is changed',
  delete: 'is deleted',
} as const;

/** An event with `when` takes the place of one without. */
function raised({ on, when }: EventType, { table, events }: PublishedTopic) {
  if (when) {
    return `${code(when.column)} of a row of ${code(table)} becomes ${code(
      when.becomes,
    )}`;
  }
  const others = events.filter(other => other.on === on && other.when);
  const unless = others.length
    ? `, unless it is ${others.map(({ type }) => code(type)).join(' or ')}`
    : '';
  return `a row of ${code(table)} ${VERBS[on]}${unless}`;
}
