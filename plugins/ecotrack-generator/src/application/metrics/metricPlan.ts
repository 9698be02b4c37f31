import {
  camelCase,
  type BusinessMetric,
  type EventType,
  type Service,
} from '@ecotrack/model';
import { columnPlan, type ColumnPlan } from '../../postgres/plan/columnPlan';
import type { TablePlan } from '../../postgres/plan/tablePlan';

/** One business metric and the write that moves it. */
export interface MetricPlan {
  readonly metric: BusinessMetric;
  /** Method of BusinessMetrics, such as `ordersPlaced`. */
  readonly method: string;
  readonly event: EventType;
  /** Column that is summed; absent for a plain count. */
  readonly value?: ColumnPlan;
}

/** The metrics that writes to one table move. */
export const metricsOf = (
  { table, topic }: Pick<TablePlan, 'table' | 'topic'>,
  service: Service,
): readonly MetricPlan[] =>
  service.spec.observability.metrics.flatMap(metric => {
    const event = topic?.events.find(({ type }) => type === metric.event);
    if (metric.topic !== topic?.topic || !event) return [];
    const column = table.columns.find(({ name }) => name === metric.value);
    return [
      {
        metric,
        method: camelCase(metric.name),
        event,
        value: column && columnPlan(table, column),
      },
    ];
  });
