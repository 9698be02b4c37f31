import {
  auditTable,
  entityClass,
  enumClass,
  idSequence,
  indexName,
  primaryKeyName,
  requestProperty,
  uniqueName,
} from '../../names';
import type { Path } from '../../parse/errors/ModelError';
import type { Check, Index, Table } from '../../service/postgres/table';
import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import type { SpanningRule } from '../SpanningRule';
import { type At, columnsOf, each, type ServiceDraft, tablesOf } from '../walk';

const fold = (name: string) => name.replaceAll('_', '').toLowerCase();

export const duplicateTable: SpanningRule<Service> = {
  id: 'postgres/duplicate-table',
  message: 'The table {name} cannot be told apart from {other} in Java.',
  fix: 'Rename or remove one of the two tables.',
  check: service =>
    duplicates(
      tablesOf(service).map(({ value, path }) => ({
        name: value.name,
        path: [...path, 'name'],
      })),
      fold,
    ),
};

export const duplicateColumn: SpanningRule<Service> = {
  id: 'postgres/duplicate-column',
  message: 'The column {name} cannot be told apart from {other} in Java.',
  fix: 'Rename or remove one of the two columns.',
  *check(service) {
    for (const table of tablesOf(service))
      yield* duplicates(
        columnsOf(table).map(({ value, path }) => ({
          name: value.name,
          path: [...path, 'name'],
        })),
        name => requestProperty(name).toLowerCase(),
      );
  },
};

/** Endings of the classes that stand beside an entity. */
const SUFFIXES = [
  '',
  'Repository',
  'Service',
  'Controller',
  'Request',
  'Response',
  'Mapper',
  'Event',
  'Events',
  'Cache',
  'Audit',
  'Filter',
  'NotFoundException',
];

const entityClassOf = ({ value }: At<Table>) =>
  value.name === undefined
    ? undefined
    : entityClass({ name: value.name, entity: value.entity });

export const entityCollision: SpanningRule<Service> = {
  id: 'postgres/entity-collision',
  message: 'The Java class {name} would be generated twice: also for {other}.',
  fix: 'Give one of the tables another entity name.',
  *check(service) {
    const classes = new Map<string, { owner: string; table: At<Table> }>();
    const tables = tablesOf(service).flatMap(table =>
      table.value.name === undefined
        ? []
        : [
            {
              table,
              named: { name: table.value.name, entity: table.value.entity },
            },
          ],
    );
    for (const { table, named } of tables) {
      const entity = entityClass(named);
      const enums = columnsOf(table).flatMap(({ value }) =>
        value.name && value.values ? [enumClass(named, value.name)] : [],
      );
      const names = new Set([
        ...SUFFIXES.map(suffix => entity + suffix),
        ...enums,
      ]);
      for (const name of names) {
        const other = classes.get(name.toLowerCase());
        if (other && (name === entity || name === entityClassOf(other.table))) {
          yield {
            path: [...table.path, table.value.entity ? 'entity' : 'name'],
            values: { name, other: other.owner },
          };
        }
        classes.set(name.toLowerCase(), { owner: named.name, table });
      }
    }
  },
};

/** Tables, indexes and sequences share one set of names in a schema. */
export const relationCollision: SpanningRule<Service> = {
  id: 'postgres/relation-collision',
  message:
    'The name {name} would be used twice in the schema: tables, keys, indexes and sequences share their names.',
  fix: 'Give the index or the table another name.',
  check: service => duplicates(relations(service)),
};

function* relations(
  service: ServiceDraft,
): Iterable<{ name: string | undefined; path: Path }> {
  for (const table of tablesOf(service)) {
    const { name, indexes } = table.value;
    if (name === undefined) continue;
    const path = [...table.path, 'name'];
    yield { name, path };
    yield { name: primaryKeyName({ name }), path };
    yield { name: idSequence({ name }), path };
    if (table.value.audit) yield { name: auditTable({ name }), path };
    for (const column of columnsOf(table))
      if (column.value.unique && column.value.name)
        yield {
          name: uniqueName({ name }, column.value.name),
          path: column.path,
        };
    for (const index of each<Index>(indexes, [...table.path, 'indexes'])) {
      const columns = index.value.columns ?? [];
      const derived = columns.every(column => column !== undefined)
        ? indexName({ name }, columns)
        : undefined;
      yield { name: index.value.name ?? derived, path: index.path };
    }
  }
}

export const duplicateCheck: SpanningRule<Service> = {
  id: 'postgres/duplicate-check',
  message: 'The check {name} stands twice in the table.',
  fix: 'Rename or remove one of them.',
  *check(service) {
    for (const { value, path } of tablesOf(service))
      yield* duplicates(
        each<Check>(value.checks, [...path, 'checks']).map(check => ({
          name: check.value.name,
          path: [...check.path, 'name'],
        })),
      );
  },
};
