import { envelopeId } from '../../names';
import type { Draft } from '../../parse/Draft';
import { type ColumnKind, columnType } from '../../service/postgres/columnType';
import type { EventField, EventItemField } from '../../service/event';
import type { Service } from '../../service/service';
import type { Table } from '../../service/postgres/table';
import { duplicates } from '../duplicates';
import type { Finding, SpanningRule } from '../SpanningRule';
import {
  type At,
  columnNamed,
  columnsOf,
  each,
  namesIn,
  publishedBy,
  type ServiceDraft,
  tableNamed,
} from '../walk';

/** What stands in every envelope. */
const ENVELOPE = [
  'event_id',
  'event_type',
  'schema_version',
  'timestamp',
  'data',
  'metadata',
];

const TYPES: { readonly [kind in ColumnKind]?: string } = {
  bigint: 'long',
  integer: 'integer',
  smallint: 'integer',
  varchar: 'string',
  text: 'string',
  uuid: 'string',
  date: 'string',
  numeric: 'decimal',
  boolean: 'boolean',
  timestamptz: 'timestamp',
};

/** Every field of every event with the table whose rows fill it. */
export function* fieldsOf(
  service: ServiceDraft,
): Iterable<At<EventItemField> & { table: At<Table> | undefined }> {
  for (const topic of publishedBy(service)) {
    const table = tableNamed(service, topic.value.table);
    for (const field of each<EventField>(topic.value.data, [
      ...topic.path,
      'data',
    ])) {
      const { type, name, required } = field.value;
      if (type === 'array') {
        const child = tableNamed(service, field.value.from);
        for (const item of each<EventItemField>(field.value.items, [
          ...field.path,
          'items',
        ]))
          yield { ...item, table: child };
      } else yield { value: { name, type, required }, path: field.path, table };
    }
  }
}

export const eventKey: SpanningRule<Service> = {
  id: 'kafka/event-key',
  message:
    'The key {key} is no column of the table with the type of an id (bigint, integer or uuid), or stands in the envelope already.',
  fix: 'Use a column such as "user_id"; the id of the row is always there.',
  *check(service): Iterable<Finding> {
    for (const { value, path } of publishedBy(service)) {
      const table = tableNamed(service, value.table);
      const keys = each<string>(value.keys, [...path, 'keys']);
      yield* duplicates(keys.map(key => ({ name: key.value, path: key.path })));
      if (!table || !namesIn(table.value.columns)) continue;
      const { name, entity } = table.value;
      const own = name === undefined ? undefined : envelopeId({ name, entity });
      for (const key of keys) {
        const column = columnNamed(table, key.value)?.value;
        const kind = column?.type ? columnType(column.type).kind : undefined;
        const isId =
          column &&
          !column.writeOnly &&
          (kind === undefined || ['bigint', 'integer', 'uuid'].includes(kind));
        const taken =
          key.value === 'id' ||
          key.value === own ||
          ENVELOPE.includes(key.value);
        if (!isId || taken)
          yield { path: key.path, values: { key: key.value } };
      }
    }
  },
};

export const fieldColumn: SpanningRule<Service> = {
  id: 'kafka/field-column',
  message:
    'The event field {field} of type {type} is no column of {table} that can fill it.',
  fix: 'Use the name of a column: bigint gives long, numeric decimal, timestamptz timestamp, text, date and uuid string; what is writeOnly or jsonb stays inside.',
  *check(service) {
    for (const { value, path, table } of fieldsOf(service)) {
      if (!table || value.name === undefined) continue;
      const column = columnNamed(table, value.name)?.value;
      const missing = !column && namesIn(table.value.columns) !== undefined;
      const kind = column?.type ? columnType(column.type).kind : undefined;
      const other =
        kind !== undefined &&
        value.type !== undefined &&
        TYPES[kind] !== value.type;
      if (missing || other || column?.writeOnly)
        yield {
          path,
          values: {
            field: value.name,
            type: value.type,
            table: table.value.name,
          },
        };
    }
  },
};

export const requiredField: SpanningRule<Service> = {
  id: 'kafka/required-field',
  message: 'The event field {field} is required, but its column may be empty.',
  fix: 'Leave "required" out, or make the column not nullable.',
  *check(service) {
    for (const { value, path, table } of fieldsOf(service))
      if (value.required && columnNamed(table, value.name)?.value.nullable)
        yield { path, values: { field: value.name } };
  },
};

export const duplicateField: SpanningRule<Service> = {
  id: 'kafka/duplicate-field',
  message: 'The event field {name} is listed twice.',
  fix: 'Remove one of them.',
  *check(service) {
    const fold = (name: string) => name.replaceAll('_', '');
    const named = (list: readonly At<EventItemField | EventField>[]) =>
      list.map(({ value, path }) => ({ name: value.name, path }));
    for (const topic of publishedBy(service)) {
      const fields = each<EventField>(topic.value.data, [
        ...topic.path,
        'data',
      ]);
      yield* duplicates(named(fields), fold);
      for (const { value, path } of fields)
        yield* duplicates(
          named(each<EventItemField>(value.items, [...path, 'items'])),
          fold,
        );
    }
  },
};

export const arrayField: SpanningRule<Service> = {
  id: 'kafka/array-field',
  message:
    'The event field {field} is no list of rows: an array needs "items" and "from" with a table that refers to {table}; other types have neither.',
  fix: 'Name the child table in "from" and its columns in "items", or leave both out.',
  *check(service) {
    for (const topic of publishedBy(service)) {
      const parent = topic.value.table;
      for (const { value, path } of each<EventField>(topic.value.data, [
        ...topic.path,
        'data',
      ])) {
        if (value.type === undefined) continue;
        if (!isRight(value, parent, service))
          yield { path, values: { field: value.name, table: parent } };
      }
    }
  },
};

function isRight(
  { type, from, items }: Draft<EventField>,
  parent: string | undefined,
  service: ServiceDraft,
): boolean {
  if (type !== 'array') return from === undefined && items === undefined;
  if (from === undefined || items === undefined) return false;
  const child = tableNamed(service, from);
  if (!child) return namesIn(service.spec?.postgres?.tables) === undefined;
  return columnsOf(child).some(
    ({ value }) => value.references?.table === parent,
  );
}
