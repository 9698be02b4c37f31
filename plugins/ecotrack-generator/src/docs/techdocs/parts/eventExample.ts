import type { EventField, PublishedTopic, Service } from '@ecotrack/model';
import { eventSchema } from '../../../kafka/eventSchema';
import { tableOf } from '../../../kafka/tables';
import { example } from '../../schema/example';
import type { Json } from '../../schema/example';

/** Texts that are one of a few: the first of them. */
const known = (
  fields: readonly EventField[],
  service: Service,
  table: string,
) =>
  Object.fromEntries(
    fields.flatMap(({ name }) => {
      const column = tableOf(service, table).columns.find(
        one => one.name === name,
      );
      return column?.values ? [[name, column.values[0]]] : [];
    }),
  );

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An event of the topic that its schema accepts, with values a reader knows from the table. */
export function eventExample(topic: PublishedTopic, service: Service): Json {
  const event = example(eventSchema(topic, service));
  if (!isObject(event)) return event;
  const data = isObject(event.data) ? event.data : {};
  return {
    ...event,
    ...(topic.data.length > 0 && {
      data: { ...data, ...known(topic.data, service, topic.table) },
    }),
    metadata: {
      source: service.metadata.name,
      correlation_id: '4bf92f3577b34da6a3ce929d0e0e4736',
    },
  };
}
