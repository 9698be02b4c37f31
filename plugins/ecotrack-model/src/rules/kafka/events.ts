import type { Draft } from '../../parse/Draft';
import type { EventType } from '../../service/event';
import type { ConsumedTopic } from '../../service/kafka';
import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import type { Finding, SpanningRule } from '../SpanningRule';
import {
  columnNamed,
  CONSUMES,
  each,
  namesIn,
  publishedBy,
  tableNamed,
  tableNames,
} from '../walk';

export const topicTable: SpanningRule<Service> = {
  id: 'kafka/unknown-table',
  message:
    'The topic {topic} speaks of the table {table}, which the service does not have.',
  fix: 'Use a table of this service.',
  *check(service, { broken }) {
    const known = tableNames(service, broken);
    for (const { value, path } of publishedBy(service))
      if (known && value.table !== undefined && !known.includes(value.table))
        yield {
          path: [...path, 'table'],
          values: { topic: value.topic, table: value.table },
        };
  },
};

export const duplicateEvent: SpanningRule<Service> = {
  id: 'kafka/duplicate-event',
  message: 'The event type {name} is listed twice.',
  fix: 'Rename or remove one of them.',
  *check(service) {
    for (const { value, path } of publishedBy(service))
      yield* duplicates(
        each<EventType>(value.events, [...path, 'events']).map(event => ({
          name: event.value.type,
          path: [...event.path, 'type'],
        })),
        name => name.replaceAll('-', ''),
      );
    for (const { value, path } of each<ConsumedTopic>(
      service.spec?.kafka?.consumes,
      CONSUMES,
    ))
      yield* duplicates(
        each<string>(value.events, [...path, 'events']).map(event => ({
          name: event.value,
          path: event.path,
        })),
      );
  },
};

const trigger = ({ on, when }: Draft<EventType>) =>
  on && `${on}${when ? ` when ${when.column} becomes ${when.becomes}` : ''}`;

export const ambiguousEvent: SpanningRule<Service> = {
  id: 'kafka/ambiguous-event',
  message: 'Two events are raised by the same write: {name}.',
  fix: 'Tell them apart by "when", or keep one.',
  *check(service) {
    for (const { value, path } of publishedBy(service))
      yield* duplicates(
        each<EventType>(value.events, [...path, 'events']).map(event => ({
          name: trigger(event.value),
          path: event.path,
        })),
      );
  },
};

export const eventCondition: SpanningRule<Service> = {
  id: 'kafka/event-condition',
  message:
    'The event {type} has a condition that cannot come true: an update must bring the column {column}, which lists its values, to one of them.',
  fix: 'Use "on: update" with a column that has "values", and one of these values.',
  *check(service): Iterable<Finding> {
    for (const topic of publishedBy(service)) {
      const table = tableNamed(service, topic.value.table);
      for (const { value, path } of each<EventType>(topic.value.events, [
        ...topic.path,
        'events',
      ])) {
        if (!value.when) continue;
        const column = columnNamed(table, value.when.column)?.value;
        const missing =
          table && namesIn(table.value.columns) && value.when.column && !column;
        const listed = column?.values;
        const impossible =
          column &&
          (!listed ||
            (value.when.becomes !== undefined &&
              !listed.includes(value.when.becomes)));
        if (missing || impossible || (value.on && value.on !== 'update'))
          yield {
            path: [...path, 'when'],
            values: { type: value.type, column: value.when.column },
          };
      }
    }
  },
};
