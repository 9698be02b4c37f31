import type { Knex } from 'knex';

/** Removes transitions and forgotten subjects from before the date. */
export async function prune(knex: Knex, before: Date): Promise<void> {
  await knex('transitions').where('at', '<', before.toISOString()).delete();
  await knex('reports')
    .whereNull('report')
    .where('written_at', '<', before.getTime())
    .delete();
}
