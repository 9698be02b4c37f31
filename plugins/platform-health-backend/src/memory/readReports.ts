import type { Knex } from 'knex';
import type { RememberedReport } from './Memory';

interface Row {
  readonly subject: string;
  readonly environment: string;
  readonly profile: string;
  readonly report: string | null;
}

const remembered = (row: Row & { report: string }): RememberedReport => ({
  report: JSON.parse(row.report),
  environment: row.environment,
  profile: row.profile,
});

/** Newest reports among the rows, and the subjects that were forgotten. */
export async function readReports(
  knex: Knex,
  narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<{ reports: RememberedReport[]; forgotten: string[] }> {
  const rows: Row[] = await narrow(
    knex('reports').select('subject', 'environment', 'profile', 'report'),
  );
  return {
    reports: rows.flatMap(row =>
      row.report === null ? [] : [remembered({ ...row, report: row.report })],
    ),
    forgotten: rows.flatMap(row => (row.report === null ? [row.subject] : [])),
  };
}

/** Number of the last write. */
export async function readRevision(knex: Knex): Promise<number> {
  const row = await knex('revision').where({ id: 1 }).first('value');
  return Number(row.value);
}
