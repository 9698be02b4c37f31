import type { Service } from '../../service/service';
import { JAVA_CLASSES, JAVA_RESERVED, OBJECT_MEMBERS } from '../reserved/java';
import { DEVICES } from '../reserved/names';
import {
  FOREIGN_DATABASE_NAMES,
  FOREIGN_DATABASE_PREFIX,
  FOREIGN_TABLES,
  SQL_RESERVED,
  SYSTEM_COLUMNS,
} from '../reserved/sql';
import type { SpanningRule } from '../SpanningRule';
import { columnsOf, tablesOf } from '../walk';
import { heldBy, holderOf } from '../../taken/holderOf';
import { pascalCase, propertyName } from '../../names';

/** Kept by the generated service for optimistic locking. */
const LOCK_COLUMN = 'version';

export const reservedTable: SpanningRule<Service> = {
  id: 'postgres/reserved-table',
  message:
    'The table name {name} is reserved by PostgreSQL, Java, the operating system or the generated service.',
  fix: 'Use another name, such as the plural of what a row stands for.',
  *check(service) {
    for (const { value, path } of tablesOf(service)) {
      const name = value.name;
      if (name === undefined) continue;
      if (
        SQL_RESERVED.has(name) ||
        FOREIGN_TABLES.has(name) ||
        FOREIGN_DATABASE_PREFIX.test(name) ||
        name.endsWith('_audit') ||
        JAVA_RESERVED.has(name.replaceAll('_', '')) ||
        DEVICES.test(name)
      )
        yield { path: [...path, 'name'], values: { name } };
    }
  },
};

export const reservedColumn: SpanningRule<Service> = {
  id: 'postgres/reserved-column',
  message:
    'The column name {name} is reserved by PostgreSQL, Java or the generated service.',
  fix: 'Use a name that says more, such as "order_status" for "status".',
  *check(service) {
    for (const table of tablesOf(service)) {
      for (const { value, path } of columnsOf(table)) {
        const name = value.name;
        if (name === undefined) continue;
        const property = propertyName(name);
        if (
          SQL_RESERVED.has(name) ||
          SYSTEM_COLUMNS.has(name) ||
          JAVA_RESERVED.has(property) ||
          OBJECT_MEMBERS.has(property) ||
          name === LOCK_COLUMN
        )
          yield { path: [...path, 'name'], values: { name } };
      }
    }
  },
};

export const reservedEntity: SpanningRule<Service> = {
  id: 'postgres/reserved-entity',
  message:
    'The entity {name} has the name of a class of Java, Jakarta or Spring.',
  fix: 'Say more in the class name, such as "ShopModule".',
  *check(service) {
    for (const { value, path } of tablesOf(service)) {
      const name = value.entity ?? (value.name && pascalCase(value.name));
      if (name !== undefined && JAVA_CLASSES.has(name))
        yield {
          path: [...path, value.entity === undefined ? 'name' : 'entity'],
          values: { name },
        };
    }
  },
};

export const reservedSchema: SpanningRule<Service> = {
  id: 'postgres/reserved-schema',
  message: 'The schema {name} belongs to PostgreSQL or to the platform.',
  fix: 'Use the name of the service, such as "order_service".',
  *check({ spec }) {
    const name = spec?.postgres?.schema;
    if (
      name !== undefined &&
      (SQL_RESERVED.has(name) ||
        FOREIGN_DATABASE_NAMES.has(name) ||
        FOREIGN_DATABASE_PREFIX.test(name))
    )
      yield { path: ['spec', 'postgres', 'schema'], values: { name } };
  },
};

export const takenSchema: SpanningRule<Service> = {
  id: 'postgres/taken-schema',
  message:
    'The schema {schema} is taken: service {holder}, owner {owner}, seen in the {source}.',
  fix: 'Use a schema of your own, such as {own}.',
  *check({ metadata, spec }, { taken }) {
    const own = metadata?.name;
    if (own === undefined || !spec?.postgres || !taken) return;
    const derived = own.replaceAll('-', '_');
    const schema = spec.postgres.schema ?? derived;
    const holder = holderOf(taken.schemas, schema);
    if (holder && holder.service !== own)
      yield {
        path: ['spec', 'postgres', 'schema'],
        values: { schema, own: derived, ...heldBy(holder) },
      };
  },
};
