import { databaseName, schemaName, type Service } from '@ecotrack/model';
import { OUTBOX_AGE } from '../promql/outboxAge';
import { ownSeries } from '../promql/selectors';
import type { Alert } from './Alert';
import { UNDO, grepLogs } from './commands';

/** All pods tell the age of the same row, so the largest of their answers counts. */
export const outboxAlerts = (service: Service): readonly Alert[] =>
  service.spec.kafka?.publishes.length
    ? [
        {
          technology: 'kafka',
          name: 'outbox-waits',
          expr: `max(${OUTBOX_AGE}{${ownSeries(service)}}) > 300`,
          for: '1m',
          severity: 'critical',
          summary: `Events of ${service.metadata.name} are not sent.`,
          description: `The oldest event of ${service.metadata.name} in $namespace has been waiting for {{ $value | humanizeDuration }} to be sent to Kafka.`,
          runbook: {
            symptoms:
              'Writes succeed and nobody hears of them: consumers are behind. No event is lost.',
            checks: [
              grepLogs('was not sent'),
              `kubectl --context "$CONTEXT" -n "$DATA_NAMESPACE" cnpg psql "$POSTGRES" -- -d ${databaseName(
                service,
              )} -c 'select binding, attempts, last_error, created_at from ${schemaName(
                service,
              )}.outbox where published_at is null order by position limit 10'`,
            ],
            remedy:
              'The last error names the cause. Broker away: the page of Kafka in the runbooks of the portal. `TopicAuthorization`: the KafkaUser in `deploy/`. `RecordTooLarge`: one row holds up its aggregate only; mend the event. No error and no attempts: the publisher hangs, restart the pods.',
            verification:
              'The query of the checks returns no row, or only rows of the last seconds.',
            rollBack: UNDO,
          },
        },
      ]
    : [];
