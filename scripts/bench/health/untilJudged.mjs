import { COMPONENTS } from './fleet.mjs';

/** Waits until every kind of every cluster is watched and no service lacks a source. */
export async function untilJudged(own) {
  await own.until('knew the fleet', async () => {
    const { sources } = JSON.parse(
      (await own.ask('/api/platform-health/sources')).body,
    );
    return sources
      .filter(one => one.source.startsWith('kubernetes:'))
      .every(one => one.state === 'synced');
  });
  await own.until('judged the fleet', async () => {
    const { rows } = JSON.parse(
      (await own.ask('/api/platform-health/fleet')).body,
    );
    return (
      rows.length === COMPONENTS &&
      rows.every(row =>
        row.cells.some(
          cell => cell.technology === 'application' && cell.state === 'healthy',
        ),
      )
    );
  });
}
