import {
  consumerGroup,
  deadLetterTopic,
  type Platform,
  type Service,
} from '@ecotrack/model';
import { anyOf, ofTopics, ownSeries } from '../promql/selectors';
import type { Alert } from './Alert';
import { GET_PODS, UNDO, grepLogs } from './commands';

const technology = 'kafka';

/** A shell function of the page, see the head of it. */
const GROUPS = 'kafka kafka-consumer-groups.sh --describe --group "$GROUP"';

/** Whether the service keeps up with what it consumes, and what it gave up on. */
export function consumerAlerts(
  service: Service,
  platform: Platform,
): readonly Alert[] {
  const { name } = service.metadata;
  const consumed = (service.spec.kafka?.consumes ?? []).map(
    ({ topic }) => topic,
  );
  if (consumed.length === 0) return [];
  const topics = ofTopics(platform, consumed);
  const letters = ofTopics(
    platform,
    consumed.map(topic => deadLetterTopic(service, topic)),
  );
  const groups = anyOf(consumed.map(topic => consumerGroup(service, topic)));
  return [
    {
      technology,
      name: 'consumer-lag',
      expr: `max by (group, topic) (spring_cloud_stream_binder_kafka_offset{${ownSeries(
        service,
      )}}) > 1000`,
      for: '15m',
      severity: 'warning',
      summary: `${name} is behind with events of others.`,
      description:
        '{{ $value | humanize }} events of {{ $labels.topic }} wait for {{ $labels.group }}, for a quarter of an hour.',
      runbook: {
        symptoms:
          'What follows from events of other services comes late: rows and caches are old.',
        checks: [GET_PODS, `GROUP=<group of the alert>; ${GROUPS}`],
        remedy:
          'All partitions behind and the offsets move: more load than the pods can take; more replicas, up to one for each partition. One partition behind: one event is slow or fails again and again. No offset moves: the log of the consumer.',
        verification: 'The lag falls at each look and ends below 1000.',
        rollBack: UNDO,
      },
    },
    {
      technology,
      name: 'lag-nears-retention',
      expr: `sum by (consumergroup, topic) (clamp_min(kafka_consumergroup_lag{${topics},consumergroup=~"${groups}"}, 0))
/ on (topic) group_left ()
sum by (topic) (kafka_topic_partition_current_offset{${topics}} - kafka_topic_partition_oldest_offset{${topics}})
> 0.5
and on (topic)
sum by (topic) (increase(kafka_topic_partition_oldest_offset{${topics}}[1d])) > 0`,
      for: '15m',
      severity: 'critical',
      summary: `${name} is about to lose events that it has not read.`,
      description:
        '{{ $labels.consumergroup }} has not read {{ $value | humanizePercentage }} of what {{ $labels.topic }} still holds, and Kafka deletes the oldest.',
      runbook: {
        symptoms:
          'The group is behind by more than half of the time that events are kept. When it reaches the end, they are gone.',
        checks: [
          `GROUP=<group of the alert>; ${GROUPS}`,
          'kafka kafka-configs.sh --describe --entity-type topics --entity-name <topic>',
        ],
        remedy:
          'First gain time: ask the owners of the topic to lengthen its retention (`retentionMs` in their `ecotrack.yaml`). Then mend the consumer, as in [Consumer lag](#consumer-lag).',
        verification: 'The share that is unread falls and ends below a tenth.',
        rollBack:
          'Put the retention back when the lag is gone: the disks of the brokers are sized for it.',
      },
    },
    {
      technology,
      name: 'dead-letters',
      expr: `sum by (topic) (kafka_topic_partition_current_offset{${letters}} - kafka_topic_partition_oldest_offset{${letters}}) > 0`,
      for: '5m',
      severity: 'warning',
      summary: `${name} gave up on events.`,
      description:
        '{{ $value | humanize }} events that could not be handled lie in {{ $labels.topic }}.',
      runbook: {
        symptoms:
          'Events were tried three times and set aside: what they tell has not happened here.',
        checks: [
          'kafka kafka-console-consumer.sh --topic <topic of the alert> --from-beginning --timeout-ms 10000 --property print.headers=true',
          grepLogs('"level":"ERROR".*(Consumer|Listener|Handler)'),
        ],
        remedy:
          'The header `x-exception-message` says why. Mend the handler, or the data it needs, and roll it out. Then send the events again to the topic they came from (`x-original-topic`): an event that was handled already changes nothing. Delete them from the dead letter topic (`kafka-delete-records.sh`); they are also deleted by its retention.',
        verification:
          'The dead letter topic holds no event, and none comes for an hour.',
        rollBack:
          'None: what was deleted cannot come back, so copy the events to a file first.',
      },
    },
  ];
}
