import {
  auditIndexName,
  auditSequence,
  auditTable,
  checkName,
  foreignKeyName,
  idSequence,
  indexName,
  primaryKeyName,
  uniqueName,
} from '../../names';
import type { Path } from '../../parse/errors/ModelError';
import type { Check, Index, Table } from '../../service/postgres/table';
import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import type { SpanningRule } from '../SpanningRule';
import { type At, columnsOf, each, type ServiceDraft, tablesOf } from '../walk';

/** What the migrations of the outbox, the inbox and Flyway bring into the schema. */
const FOREIGN_RELATIONS = [
  'flyway_schema_history_pk',
  'flyway_schema_history_s_idx',
  'inbox_pkey',
  'inbox_processed_at_idx',
  'outbox_pkey',
  'outbox_position_seq',
  'outbox_published_at_idx',
  'outbox_waiting_aggregate_idx',
  'outbox_waiting_idx',
];

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
  for (const name of FOREIGN_RELATIONS) yield { name, path: [] };
  for (const table of tablesOf(service)) {
    const { name, indexes } = table.value;
    if (name === undefined) continue;
    const path = [...table.path, 'name'];
    yield { name, path };
    yield { name: primaryKeyName({ name }), path };
    yield { name: idSequence({ name }), path };
    if (table.value.audit) {
      const audit = auditTable({ name });
      yield { name: audit, path };
      yield { name: primaryKeyName({ name: audit }), path };
      yield { name: auditSequence({ name }), path };
      yield { name: auditIndexName({ name }), path };
    }
    yield* referenceIndexes(table);
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

/** The generator indexes a reference that no index of the table begins with. */
function* referenceIndexes(table: At<Table>) {
  const { name, indexes } = table.value;
  if (name === undefined) return;
  const covered = (indexes ?? []).map(index => index?.columns?.[0]);
  for (const { value, path } of columnsOf(table))
    if (
      value.name &&
      value.references &&
      !value.unique &&
      !covered.includes(value.name)
    )
      yield { name: indexName({ name }, [value.name]), path };
}

/** Constraints that the table has before its checks, each by the column it comes from. */
function derivedConstraints(table: At<Table>): string[] {
  const { name } = table.value;
  if (name === undefined) return [];
  const named = { name };
  return [
    primaryKeyName(named),
    ...columnsOf(table).flatMap(({ value: column }) =>
      column.name === undefined
        ? []
        : [
            column.unique && uniqueName(named, column.name),
            column.references && foreignKeyName(named, column.name),
            (column.values ?? column.minimum ?? column.maximum) !== undefined &&
              checkName(named, column.name),
          ].filter(one => typeof one === 'string'),
    ),
  ];
}

export const duplicateCheck: SpanningRule<Service> = {
  id: 'postgres/duplicate-check',
  message:
    'The check {name} stands twice in the table: keys, unique columns and limits are constraints too.',
  fix: 'Rename or remove one of them.',
  *check(service) {
    for (const table of tablesOf(service))
      yield* duplicates([
        ...derivedConstraints(table).map(name => ({ name, path: table.path })),
        ...each<Check>(table.value.checks, [...table.path, 'checks']).map(
          check => ({
            name: check.value.name,
            path: [...check.path, 'name'],
          }),
        ),
      ]);
  },
};
