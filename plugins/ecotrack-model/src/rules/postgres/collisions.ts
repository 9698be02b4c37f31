import { entityClass, enumClass, requestProperty } from '../../names';
import type { Table } from '../../service/postgres/table';
import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import { JAVA_CLASSES } from '../reserved/java';
import type { SpanningRule } from '../SpanningRule';
import { type At, columnsOf, tablesOf } from '../walk';

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

/** Endings of classes in the table's own package, where the enums of its columns stand as well. */
const PACKAGE_SUFFIXES = [
  ...SUFFIXES,
  'View',
  'Samples',
  'ServiceTest',
  'RepositoryIT',
  'ControllerTest',
  'ApiIT',
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

export const enumCollision: SpanningRule<Service> = {
  id: 'postgres/enum-collision',
  message:
    'The values of the column {column} become the Java enum {name}, which is the name of another class of the table.',
  fix: 'Rename the column, such as "request_type" for "request".',
  *check(service) {
    for (const table of tablesOf(service)) {
      const { name, entity } = table.value;
      if (name === undefined) continue;
      const own = PACKAGE_SUFFIXES.map(suffix =>
        (entityClass({ name, entity }) + suffix).toLowerCase(),
      );
      for (const { value, path } of columnsOf(table)) {
        if (value.name === undefined || !value.values) continue;
        const enumeration = enumClass({ name, entity }, value.name);
        if (
          own.includes(enumeration.toLowerCase()) ||
          JAVA_CLASSES.has(enumeration)
        )
          yield {
            path: [...path, 'name'],
            values: { column: value.name, name: enumeration },
          };
      }
    }
  },
};
