import {
  entityClass,
  envelopeId,
  type EventField,
  type EventItemField,
  type PublishedTopic,
  type Service,
} from '@ecotrack/model';
import { columnOf, tableOf } from './tables';

/** A JSON Schema (draft 2020-12) as an object to print. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Version of the payload's shape; a change that breaks consumers needs a new topic. */
export const EVENT_SCHEMA_VERSION = '1.0';

/** Where the schema of a topic stands below src/main/resources, and what other documents refer to. */
export const eventSchemaPath = (topic: string) => `events/${topic}.schema.json`;

const TYPES: { readonly [type in EventItemField['type']]: JsonSchema } = {
  string: { type: 'string' },
  long: { type: 'integer', format: 'int64' },
  integer: { type: 'integer', format: 'int32' },
  // As text: a JSON number loses digits in readers that know only doubles.
  decimal: { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]+)?$' },
  boolean: { type: 'boolean' },
  timestamp: { type: 'string', format: 'date-time' },
};

/**
 * The schema every event of a published topic satisfies: the envelope of the specification with
 * the typed `data` of the topic. Unknown fields are allowed, so that fields can be added later.
 */
export function eventSchema(
  topic: PublishedTopic,
  service: Service,
): JsonSchema {
  const table = tableOf(service, topic.table);
  const keys = [envelopeId(table), ...topic.keys];
  const id = columnOf(table, 'id');
  const required = topic.keys.filter(key => !columnOf(table, key).nullable);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:ecotrack:event:${topic.topic}:${EVENT_SCHEMA_VERSION}`,
    title: `${entityClass(table)}Event`,
    description: `One event of the topic ${topic.topic}. The key of the message is the ${keys[0]}.`,
    type: 'object',
    properties: {
      event_id: {
        type: 'string',
        format: 'uuid',
        description: 'Unique; a repeated delivery carries the same id.',
      },
      event_type: { type: 'string', enum: topic.events.map(one => one.type) },
      [keys[0]]: idSchema(id.type),
      ...Object.fromEntries(
        topic.keys.map(key => [key, idSchema(columnOf(table, key).type)]),
      ),
      timestamp: {
        ...TYPES.timestamp,
        description: 'When the row was written.',
      },
      data: objectOf(topic.data, fieldSchema),
      metadata: {
        type: 'object',
        properties: {
          source: { type: 'string', description: 'Service that published.' },
          correlation_id: {
            type: 'string',
            description: 'Trace id of the request that caused the event.',
          },
        },
      },
    },
    required: ['event_id', 'event_type', keys[0], ...required, 'timestamp'],
  };
}

function idSchema(columnType: string): JsonSchema {
  if (columnType === 'uuid') return { type: 'string', format: 'uuid' };
  if (columnType === 'bigint') return TYPES.long;
  return /^(?:integer|smallint)$/.test(columnType)
    ? TYPES.integer
    : TYPES.string;
}

function fieldSchema(field: EventField): JsonSchema {
  return field.type === 'array'
    ? {
        type: 'array',
        items: objectOf(field.items ?? [], item => TYPES[item.type]),
      }
    : TYPES[field.type];
}

function objectOf<T extends { name: string; required: boolean }>(
  fields: readonly T[],
  schemaOf: (field: T) => JsonSchema,
): JsonSchema {
  const required = fields.filter(one => one.required).map(one => one.name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(field => [field.name, schemaOf(field)]),
    ),
    ...(required.length > 0 && { required }),
  };
}
