import { columnType, NUMBERS } from '../../service/postgres/columnType';
import type { EventType } from '../../service/event';
import type { BusinessMetric } from '../../service/observability';
import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import { FOREIGN_METRICS, PROMETHEUS_SUFFIX } from '../reserved/names';
import type { Finding, SpanningRule } from '../SpanningRule';
import {
  columnNamed,
  each,
  namesIn,
  publishedBy,
  PUBLISHES,
  type ServiceDraft,
  tableNamed,
} from '../walk';

const metricsOf = ({ spec }: ServiceDraft) =>
  each<BusinessMetric>(spec?.observability?.metrics, [
    'spec',
    'observability',
    'metrics',
  ]);

export const duplicateMetric: SpanningRule<Service> = {
  id: 'observability/duplicate-metric',
  message: 'The metric {name} has the same name at Prometheus as {other}.',
  fix: 'Rename or remove one of them.',
  check: service =>
    duplicates(
      metricsOf(service).map(({ value, path }) => ({
        name: value.name,
        path: [...path, 'name'],
      })),
      name => name.replace(/[.-]/g, '_'),
    ),
};

export const foreignMetric: SpanningRule<Service> = {
  id: 'observability/foreign-metric',
  message: 'The metric {name} begins like those of a library.',
  fix: 'Begin with what is counted, such as "orders.placed".',
  *check(service) {
    for (const { value, path } of metricsOf(service))
      if (
        value.name !== undefined &&
        FOREIGN_METRICS.has(value.name.split('.')[0])
      )
        yield { path: [...path, 'name'], values: { name: value.name } };
  },
};

export const reservedSuffix: SpanningRule<Service> = {
  id: 'observability/reserved-suffix',
  message:
    'The metric {name} ends in "{suffix}", which Prometheus keeps for series of its own, so that it would appear there without it.',
  fix: 'End with another word, such as "orders.placed".',
  *check(service) {
    for (const { value, path } of metricsOf(service)) {
      const suffix = PROMETHEUS_SUFFIX.exec(value.name ?? '')?.[1];
      if (suffix)
        yield { path: [...path, 'name'], values: { name: value.name, suffix } };
    }
  },
};

export const metricEvent: SpanningRule<Service> = {
  id: 'observability/unknown-event',
  message:
    'The metric {metric} counts {topic} {event}, which the service does not publish.',
  fix: 'Use a published topic and one of its event types.',
  *check(service, { broken }): Iterable<Finding> {
    if (broken(PUBLISHES)) return;
    const topics = publishedBy(service);
    if (
      service.spec?.kafka?.publishes?.some(entry => entry?.topic === undefined)
    )
      return;
    for (const { value, path } of metricsOf(service)) {
      if (value.topic === undefined || value.event === undefined) continue;
      const topic = topics.find(other => other.value.topic === value.topic);
      const events = each<EventType>(topic?.value.events, []).map(
        event => event.value.type,
      );
      const unknowable = topic && events.includes(undefined);
      if (!unknowable && !events.includes(value.event))
        yield {
          path: [...path, topic ? 'event' : 'topic'],
          values: {
            metric: value.name,
            topic: value.topic,
            event: value.event,
          },
        };
    }
  },
};

export const metricValue: SpanningRule<Service> = {
  id: 'observability/metric-value',
  message:
    'The metric {metric} sums {column}, which is no numeric column of the table of its topic.',
  fix: 'Use a column of type numeric, integer, smallint or bigint.',
  *check(service) {
    const topics = publishedBy(service);
    for (const { value, path } of metricsOf(service)) {
      const topic = topics.find(
        other => value.topic !== undefined && other.value.topic === value.topic,
      );
      const table = tableNamed(service, topic?.value.table);
      if (value.value === undefined || !table) continue;
      const column = columnNamed(table, value.value)?.value;
      const missing = !column && namesIn(table.value.columns) !== undefined;
      const wrong =
        column?.type && !NUMBERS.includes(columnType(column.type).kind);
      if (missing || wrong)
        yield {
          path: [...path, 'value'],
          values: { metric: value.name, column: value.value },
        };
    }
  },
};
