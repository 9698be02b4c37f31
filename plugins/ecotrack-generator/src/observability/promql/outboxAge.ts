import { OUTBOX_AGE_METRIC } from '@ecotrack/model';

/** How long the oldest unpublished event has been waiting, as Prometheus names it. */
export const OUTBOX_AGE = `${OUTBOX_AGE_METRIC.replaceAll('.', '_')}_seconds`;
