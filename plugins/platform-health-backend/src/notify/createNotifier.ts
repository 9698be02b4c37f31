import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { FleetRow } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Knex } from 'knex';
import type { HealthDocuments } from '../documents/HealthDocuments';
import { noticeOf } from './noticeOf';
import { Notices } from './Notices';
import { Standing } from './Standing';

const LOOK_MS = 5000;

export interface NotifierOptions {
  /** From `openDatabase`. */
  readonly knex: Knex;
  readonly documents: Pick<HealthDocuments, 'fleetRows'>;
  readonly notifications: NotificationService;
  readonly logger: LoggerService;
  /** How long a state stands before it is told. */
  readonly afterSeconds: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

/** Tells owners that what they own is not well, and that it is well again. */
export interface Notifier {
  start(): void;
  /** Looks once; `start` does it every few seconds. Never rejects. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Every replica looks; who claims a notice in the database sends it, so that no one is told twice. Unknown and
 * progressing are told to nobody: nothing is wrong with the entity as far as anyone knows.
 */
export function createNotifier(options: NotifierOptions): Notifier {
  const { documents, notifications, logger, afterSeconds } = options;
  const { now = () => performance.now() } = options;
  const notices = new Notices(options.knex);
  const standing = new Standing(afterSeconds * 1000);
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  async function claim({ entityRef, state }: FleetRow): Promise<boolean> {
    if (state === 'degraded' || state === 'unhealthy')
      return notices.claimAlarm(entityRef, state);
    return state === 'healthy' || state === 'suspended'
      ? notices.claimRecovery(entityRef)
      : false;
  }

  async function tell(row: FleetRow): Promise<void> {
    if (await claim(row)) {
      await notifications.send(noticeOf(row));
      await notices.sent(row.entityRef);
    }
    standing.settle(row.entityRef);
  }

  async function lookOnce(): Promise<void> {
    const rows = documents.fleetRows();
    standing.keepOnly(new Set(rows.map(row => row.entityRef)));
    const at = now();
    const due = rows.filter(row =>
      standing.isDue(row.entityRef, row.state, at),
    );
    try {
      for (const row of due) await tell(row);
      for (const ref of await notices.abandoned()) standing.unsettle(ref);
    } catch (error) {
      logger.warn(`Owners could not be told; it is tried again: ${error}`);
    }
  }

  const look = () => {
    looking = looking.then(lookOnce);
    return looking;
  };
  return {
    start() {
      timer = setInterval(look, LOOK_MS);
      timer.unref();
    },
    look,
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
