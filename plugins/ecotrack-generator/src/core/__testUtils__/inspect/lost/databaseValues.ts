import {
  auditTable,
  checkName,
  columnType,
  indexName,
  type Column,
  type Service,
  type Table,
} from '@ecotrack/model';
import type { Schema } from '../Schema';
import type { Found } from './Found';

/** Names that PostgreSQL's grammar has for our types. */
const GRAMMAR: { readonly [kind: string]: string | undefined } = {
  bigint: 'int8',
  integer: 'int4',
  smallint: 'int2',
  boolean: 'bool',
};

/** Kept by the service for optimistic locking. */
const VERSION = { name: 'version', type: 'int8', nullable: false };

const sqlColumn = ({ name, type, nullable }: Column) => {
  const { kind } = columnType(type);
  return { name, type: type.replace(kind, GRAMMAR[kind] ?? kind), nullable };
};

const computed = (value: Column['default']) =>
  value === 'now()' || value === 'gen_random_uuid()';

const literalOf = ({ name, default: value, type }: Column) =>
  name === 'id' ||
  value === undefined ||
  (computed(value) && /^(?:timestamptz|uuid)$/.test(type))
    ? undefined
    : String(value);

/** The parser keeps a number as it was written. */
const normal = (literal: string | undefined, { default: value }: Column) =>
  typeof value === 'number' && literal !== undefined
    ? String(Number(literal))
    : literal;

const limitsOf = ({ minimum, maximum, values }: Column) =>
  [minimum, maximum, ...(values ?? [])]
    .filter(one => one !== undefined)
    .map(String);

/** What is computed has no literal of its own. */
function found(schema: Schema, table: Table, column: Column) {
  const literal = schema.tables
    .get(table.name)
    ?.find(({ name }) => name === column.name)?.default;
  return literalOf(column) === undefined ? undefined : normal(literal, column);
}

/** Tables, columns, keys, indexes and checks in the migrations. */
export const databaseValues = (
  { spec: { postgres } }: Service,
  schema: Schema,
): Found[] => (postgres?.tables ?? []).flatMap(table => ofTable(table, schema));

function ofTable(table: Table, schema: Schema): Found[] {
  const columns = schema.tables
    .get(table.name)
    ?.map(({ name, type, nullable }) => ({ name, type, nullable }));
  const hasConstraint = (name: string) =>
    schema.constraints.includes(`${table.name}.${name}`);
  return [
    [
      `columns of ${table.name}`,
      [...table.columns.map(sqlColumn), VERSION],
      columns,
    ],
    ...table.columns.map(
      (column): Found => [
        `default of ${table.name}.${column.name}`,
        literalOf(column),
        found(schema, table, column),
      ],
    ),
    ...table.columns
      .filter(({ minimum, maximum, values }) => minimum ?? maximum ?? values)
      .map(
        (column): Found => [
          `limits of ${table.name}.${column.name}`,
          limitsOf(column),
          schema.checks.get(`${table.name}.${checkName(table, column.name)}`),
        ],
      ),
    ...table.indexes.map(
      ({ name, columns: list }): Found => [
        `index of ${table.name}`,
        list,
        schema.indexes.get(name ?? indexName(table, list)),
      ],
    ),
    ...table.checks.map(
      ({ name }): Found => [`check ${name}`, true, hasConstraint(name)],
    ),
    [
      `audit of ${table.name}`,
      table.audit,
      schema.tables.has(auditTable(table)),
    ],
  ];
}
