import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { HEALTH_SIGNAL_CHANNEL } from '@ecotrack/backstage-plugin-platform-health-common';
import { randomUUID } from 'node:crypto';
import type { HealthDocuments } from '../documents/HealthDocuments';
import { AtMostEvery } from './AtMostEvery';

/** Topic of the events that tell other replicas to read the database. */
const TOPIC = 'platform-health.written';
const INTERVAL_MS = 1000;

export interface AnnouncerOptions {
  readonly documents: Pick<HealthDocuments, 'onNews'>;
  readonly signals: SignalsService;
  readonly events: EventsService;
  readonly logger: LoggerService;
  /** Another replica has written something. */
  onWrittenElsewhere(): void;
}

/** Tells browsers and other replicas that something changed. */
export interface Announcer {
  start(): Promise<void>;
  /** This replica has written something. */
  written(): void;
  stop(): void;
}

/**
 * Announces news at most once a second. A signal says nothing but that, because any signed-in user may listen to
 * it; so does the event. Both may get lost: pages and replicas look by themselves as well.
 */
export function createAnnouncer(options: AnnouncerOptions): Announcer {
  const { documents, signals, events, logger } = options;
  const replica = randomUUID();
  const warn = (error: unknown) =>
    logger.warn(`A change could not be announced: ${error}`);
  const toBrowsers = new AtMostEvery(INTERVAL_MS, () => {
    signals
      .publish({
        channel: HEALTH_SIGNAL_CHANNEL,
        recipients: { type: 'broadcast' },
        message: {},
      })
      .catch(warn);
  });
  const toReplicas = new AtMostEvery(INTERVAL_MS, () => {
    events.publish({ topic: TOPIC, eventPayload: { replica } }).catch(warn);
  });
  let stopListening = () => {};
  return {
    async start() {
      stopListening = documents.onNews(() => toBrowsers.call());
      await events.subscribe({
        id: `platform-health-${replica}`,
        topics: [TOPIC],
        onEvent: async ({ eventPayload }) => {
          const from = (eventPayload as { replica?: unknown } | undefined)
            ?.replica;
          if (from !== replica) options.onWrittenElsewhere();
        },
      });
    },
    written: () => toReplicas.call(),
    stop() {
      stopListening();
      toBrowsers.stop();
      toReplicas.stop();
    },
  };
}
