import type { EventType, Service } from '@ecotrack/model';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaValue } from '../../postgres/plan/javaValue';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { metricsOf, type MetricPlan } from './metricPlan';

type Write = EventType['on'];

/** Java statements that count a write, by write; `before` is the row as it was. */
export function metricCalls(
  plan: TablePlan,
  service: Service,
): { readonly [write in Write]: readonly string[] } {
  const metrics = metricsOf(plan, service);
  const of = (write: Write) =>
    metrics
      .filter(({ event }) => event.on === write)
      .map(metric => call(metric, plan));
  return { create: of('create'), update: of('update'), delete: of('delete') };
}

function call({ method, event, value }: MetricPlan, plan: TablePlan): string {
  const { variable } = plan;
  const statement = value
    ? `metrics.${method}(${variable}.${value.getter}());`
    : `metrics.${method}();`;
  const condition = when(event, plan);
  if (!condition) return statement;
  return text`
if (${condition}) {
    ${statement}
}
`;
}

/** An event with a condition takes the place of one without: the latter counts when none of the former applies. */
function when(event: EventType, plan: TablePlan): string | undefined {
  if (event.when) return becomes(event, plan);
  const others = plan.topic!.events.filter(
    other => other.on === event.on && other.when,
  );
  return others.length
    ? others.map(other => `!(${becomes(other, plan)})`).join(' && ')
    : undefined;
}

function becomes({ on, when: change }: EventType, plan: TablePlan): string {
  const column = plan.columns.find(
    each => each.column.name === change!.column,
  )!;
  const is = (row: string, not: boolean) => {
    const actual = `${row}.${column.getter}()`;
    return column.enumeration
      ? `${actual} ${not ? '!=' : '=='} ${javaValue(column, change!.becomes)}`
      : `${not ? '!' : ''}${javaString(
          change!.becomes,
        )}.equals(String.valueOf(${actual}))`;
  };
  const now = is(plan.variable, false);
  return on === 'update' ? `${now} && ${is('before', true)}` : now;
}
