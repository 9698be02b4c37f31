import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { type HumanDuration, durationToMilliseconds } from '@backstage/types';
import type { Knex } from 'knex';
import { subjectKey } from '../engine/Subject';
import type { LeaseTerm, Memory, RememberedReport } from './Memory';
import { prune } from './prune';
import { readReports, readRevision } from './readReports';
import { readTimeline } from './readTimeline';
import { remember } from './remember';
import { Writer } from './Writer';
import { WriteQueue } from './WriteQueue';

/** News is written at once, together with what comes with it; mere numbers may wait. */
const NEWS_MS = 50;
const NUMBERS_MS = 10_000;
const MOST_TRANSITIONS = 10_000;

export interface MemoryOptions {
  /** From `openDatabase`. */
  readonly knex: Knex;
  readonly logger: LoggerService;
  readonly scheduler: SchedulerService;
  readonly retention: HumanDuration;
  /** Other replicas have something to read. */
  onWritten?(): void;
  /** A write was refused: another replica watches the cluster. */
  onStale?(cluster: string): void;
  readonly now?: () => Date;
}

const keyOf = ({ report, profile }: RememberedReport) =>
  subjectKey(report.resource, profile);

interface Held {
  readonly term: number;
  readonly reports: Map<string, RememberedReport>;
}

/** The memory in the plugin's database. */
export async function createMemory(options: MemoryOptions): Promise<Memory> {
  const { knex, logger, retention, now = () => new Date() } = options;
  const queue = new WriteQueue(MOST_TRANSITIONS);
  /** What was last known of the clusters that this replica watches. */
  const held = new Map<string, Held>();
  /** Clusters of which everything is to be read again. */
  const reread = new Set<string>();

  /** What was known under the lease; undefined when it is not the one that was opened last. */
  const heldUnder = ({ cluster, term }: LeaseTerm) => {
    const known = held.get(cluster);
    return known?.term === term ? known.reports : undefined;
  };
  const close = (cluster: string): void => {
    if (held.delete(cluster)) reread.add(cluster);
    queue.drop(cluster);
  };
  const writer = new Writer(knex, queue, logger, {
    onWritten: () => options.onWritten?.(),
    onStale: ({ cluster, term }) => {
      if (held.get(cluster)?.term !== term) return;
      close(cluster);
      options.onStale?.(cluster);
    },
  });

  await options.scheduler.scheduleTask({
    id: 'platform-health-retention',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    fn: () =>
      prune(
        knex,
        new Date(now().getTime() - durationToMilliseconds(retention)),
      ),
  });

  return {
    async open({ cluster, term }) {
      const { reports } = await readReports(knex, query =>
        query.where({ cluster }).whereNotNull('report'),
      );
      held.set(cluster, {
        term,
        reports: new Map(reports.map(one => [keyOf(one), one])),
      });
      reread.delete(cluster);
      return reports;
    },

    close,

    note(lease, assessments) {
      const known = heldUnder(lease);
      const batch = known && queue.batchOf(lease);
      let isNews = false;
      const results = assessments.map(fresh => {
        const subject = subjectKey(fresh.assessment.resource, fresh.profile);
        const result = remember(subject, fresh, known?.get(subject), now());
        if (batch && !result.isPending) {
          known.set(subject, result.remembered);
          batch.reports.set(subject, result.remembered);
          if (result.transition) queue.addTransition(batch, result.transition);
          isNews ||= result.isNews;
        }
        return result.remembered;
      });
      if (batch) writer.writeWithin(isNews ? NEWS_MS : NUMBERS_MS);
      return results;
    },

    forget(lease, subjects) {
      const known = heldUnder(lease);
      if (!known) return;
      const batch = queue.batchOf(lease);
      for (const subject of subjects) {
        known.delete(subject);
        batch.reports.set(subject, undefined);
      }
      writer.writeWithin(NEWS_MS);
    },

    async changedAfter(after) {
      const revision = await readRevision(knex);
      const again = [...reread];
      const { reports, forgotten } = await readReports(knex, query =>
        query
          .whereNotIn('cluster', [...held.keys()])
          .where(either =>
            either.where('revision', '>', after).orWhereIn('cluster', again),
          ),
      );
      for (const cluster of again) reread.delete(cluster);
      return { revision, reports, forgotten };
    },

    timeline: page => readTimeline(knex, page),

    stop: () => writer.stop(),
  };
}
