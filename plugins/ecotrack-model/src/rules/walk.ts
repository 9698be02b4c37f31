import type { Draft } from '../parse/Draft';
import type { Path } from '../parse/errors/ModelError';
import type { Column } from '../service/postgres/column';
import type { PublishedTopic } from '../service/kafka';
import type { Service } from '../service/service';
import type { Table } from '../service/postgres/table';

export type ServiceDraft = Draft<Service>;

/** A part of a document and where it stands. */
export interface At<T> {
  readonly value: Draft<T>;
  readonly path: Path;
}

/** The entries of a list whose shape is right, each with its path. */
export function each<T>(
  list: readonly (Draft<T> | undefined)[] | undefined,
  path: Path,
): At<T>[] {
  return (list ?? []).flatMap((value, i) =>
    value === undefined ? [] : [{ value, path: [...path, i] }],
  );
}

export const TABLES: Path = ['spec', 'postgres', 'tables'];
export const PUBLISHES: Path = ['spec', 'kafka', 'publishes'];
export const CONSUMES: Path = ['spec', 'kafka', 'consumes'];

export const tablesOf = (service: ServiceDraft): At<Table>[] =>
  each<Table>(service.spec?.postgres?.tables, TABLES);

export const columnsOf = (table: At<Table>): At<Column>[] =>
  each<Column>(table.value.columns, [...table.path, 'columns']);

export const publishedBy = (service: ServiceDraft): At<PublishedTopic>[] =>
  each<PublishedTopic>(service.spec?.kafka?.publishes, PUBLISHES);

export const tableNamed = (service: ServiceDraft, name: string | undefined) =>
  tablesOf(service).find(
    ({ value }) => value.name !== undefined && value.name === name,
  );

export const columnNamed = (
  table: At<Table> | undefined,
  name: string | undefined,
) =>
  table &&
  columnsOf(table).find(
    ({ value }) => value.name !== undefined && value.name === name,
  );

/** Names in a list; undefined when one of them cannot be known, so that nothing is said to be missing. */
export function namesIn(
  list: readonly ({ readonly name?: string } | undefined)[] | undefined,
): readonly string[] | undefined {
  if (!list) return undefined;
  const names = list.map(item => item?.name);
  return names.every(name => name !== undefined) ? names : undefined;
}

/** Names of all tables; empty when the service has no database, undefined when they cannot all be known. */
export function tableNames(
  service: ServiceDraft,
  broken: (path: Path) => boolean,
): readonly string[] | undefined {
  if (broken(TABLES)) return undefined;
  return service.spec?.postgres ? namesIn(service.spec.postgres.tables) : [];
}
