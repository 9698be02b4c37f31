import type { Service } from '../../service/service';
import type { SpanningRule } from '../SpanningRule';
import { columnNamed, columnsOf, namesIn, tableNames, tablesOf } from '../walk';

export const idColumn: SpanningRule<Service> = {
  id: 'postgres/id',
  message:
    'The table {table} needs a column "id" of type bigint or uuid, never empty, as its primary key.',
  fix: 'Write "name: id" and "type: bigint" as the first column.',
  *check(service) {
    for (const table of tablesOf(service)) {
      const values = { table: table.value.name };
      const id = columnNamed(table, 'id');
      if (!id) {
        if (namesIn(table.value.columns))
          yield { path: [...table.path, 'columns'], values };
        continue;
      }
      const { type, nullable, references, default: given } = id.value;
      const typed = type === undefined || type === 'bigint' || type === 'uuid';
      const computed =
        given === undefined ||
        (type === 'uuid' && given === 'gen_random_uuid()');
      if (!typed || nullable || references || !computed)
        yield { path: id.path, values };
    }
  },
};

export const knownReference: SpanningRule<Service> = {
  id: 'postgres/unknown-table',
  message:
    'The column {column} refers to {table}, which is no table of this service.',
  fix: 'Refer to a table of this service; the row of another service is a plain id without "references".',
  *check(service, { broken }) {
    const known = tableNames(service, broken);
    for (const table of tablesOf(service)) {
      for (const { value, path } of columnsOf(table)) {
        const name = value.references?.table;
        if (name !== undefined && known && !known.includes(name))
          yield {
            path: [...path, 'references', 'table'],
            values: { column: value.name, table: name },
          };
      }
    }
  },
};

export const parentFirst: SpanningRule<Service> = {
  id: 'postgres/parent-first',
  message: 'The table {table} stands before {parent}, to which it refers.',
  fix: 'Move the parent up; tables that refer to each other need a third one between them.',
  *check(service) {
    const tables = tablesOf(service);
    for (const [position, table] of tables.entries()) {
      for (const { value, path } of columnsOf(table)) {
        const name = value.references?.table;
        const parent = tables.findIndex(
          other => name !== undefined && other.value.name === name,
        );
        if (parent > position)
          yield {
            path: [...path, 'references', 'table'],
            values: { table: table.value.name, parent: name },
          };
      }
    }
  },
};

export const referenceType: SpanningRule<Service> = {
  id: 'postgres/reference-type',
  message:
    'The column {column} is of type {type}, but the id of {table} is of type {wanted}.',
  fix: 'Use the type of the id.',
  *check(service) {
    const tables = tablesOf(service);
    for (const table of tables) {
      for (const { value, path } of columnsOf(table)) {
        const parent = tables.find(
          other =>
            other.value.name !== undefined &&
            other.value.name === value.references?.table,
        );
        const wanted = columnNamed(parent, 'id')?.value.type;
        if (wanted && value.type && wanted !== value.type)
          yield {
            path: [...path, 'type'],
            values: {
              column: value.name,
              type: value.type,
              table: parent?.value.name,
              wanted,
            },
          };
      }
    }
  },
};
