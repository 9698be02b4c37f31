import { InputError } from '@backstage/errors';
import { parseResourceKey } from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  HealthState,
  Timeline,
  TimelineEntry,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { Knex } from 'knex';

interface Row {
  readonly id: number;
  readonly subject: string;
  readonly environment: string;
  readonly at: string;
  readonly from_state: HealthState;
  readonly to_state: HealthState;
  readonly rule: string | null;
  readonly sentence: string;
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(\d{1,15})$/;

function entry(row: Row): TimelineEntry[] {
  const resource = parseResourceKey(row.subject.split('#', 1)[0]);
  if (!resource) return [];
  return [
    {
      kind: 'transition',
      at: row.at,
      environment: row.environment,
      resource,
      from: row.from_state,
      to: row.to_state,
      ...(row.rule !== null && { rule: row.rule }),
      sentence: row.sentence,
    },
  ];
}

/**
 * A page of the timeline of some subjects, the newest first.
 *
 * @throws InputError - `before` was not given by a page of a timeline
 */
export async function readTimeline(
  knex: Knex,
  options: {
    readonly resources: readonly string[];
    readonly before?: string;
    readonly limit: number;
  },
): Promise<Timeline> {
  const query = knex('transitions')
    .whereIn('subject', [...options.resources])
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(options.limit + 1);
  if (options.before !== undefined) {
    const [, at, id] = CURSOR.exec(options.before) ?? [];
    if (at === undefined)
      throw new InputError(
        'before: not a place in the timeline; give the `next` of an earlier page',
      );
    query.whereRaw('(at, id) < (?, ?)', [at, Number(id)]);
  }
  const rows: Row[] = await query;
  const page = rows.slice(0, options.limit);
  const last = page.at(-1);
  return {
    entries: page.flatMap(entry),
    ...(rows.length > options.limit &&
      last && { next: `${last.at}~${last.id}` }),
  };
}
