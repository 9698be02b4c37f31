import type { Knex } from 'knex';
import type { Batch } from './WriteQueue';
import { StaleLeaseError } from './StaleLeaseError';

/** Rows of one statement. */
const ROWS = 100;

function* pagesOf<T>(rows: readonly T[]): Iterable<T[]> {
  for (let start = 0; start < rows.length; start += ROWS)
    yield rows.slice(start, start + ROWS);
}

/**
 * Writes a batch in one transaction, as one revision, if its lease still holds. The row of the revision is locked
 * until then, so that revisions become visible in their order.
 *
 * @throws StaleLeaseError - another replica has the lease now; nothing was written
 */
export async function writeBatch(
  knex: Knex,
  { lease, reports, transitions }: Batch,
): Promise<void> {
  await knex.transaction(async transaction => {
    const holder = await transaction('leases')
      .where({ cluster: lease.cluster, term: lease.term })
      .forUpdate()
      .first('term');
    if (!holder) throw new StaleLeaseError(lease);
    const [{ value: revision }] = await transaction('revision')
      .where({ id: 1 })
      .increment('value', 1)
      .returning('value');
    const rows = [...reports].map(([subject, remembered]) => ({
      subject,
      cluster: lease.cluster,
      environment: remembered?.environment ?? '',
      profile: remembered?.profile ?? '',
      report: remembered ? JSON.stringify(remembered.report) : null,
      revision,
      written_at: Date.now(),
    }));
    for (const page of pagesOf(rows))
      await transaction('reports').insert(page).onConflict('subject').merge();
    const changes = transitions.map(({ from, to, ...rest }) => ({
      ...rest,
      from_state: from,
      to_state: to,
    }));
    for (const page of pagesOf(changes))
      await transaction('transitions').insert(page);
  });
}
