import type { AlertScenario, Series } from './alertScenarios';

/** A rule of a PrometheusRule. */
export interface AlertRule {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
}

/** An alert and the series that it reads: promtool works out nothing else, minute by minute for days. */
export function groupsFor(one: AlertRule, all: readonly AlertRule[]) {
  const read = all.filter(
    ({ record }) => record && one.expr.includes(`${record}{`),
  );
  return { groups: [{ name: one.alert, rules: [...read, one] }] };
}

const test = (
  alert: string,
  { interval = '1m', at }: AlertScenario,
  series: Series,
  count: number,
) => ({
  name: `${alert} ${count ? 'fires' : 'is quiet'}`,
  interval,
  input_series: Object.entries(series).map(([name, values]) => ({
    series: name,
    values,
  })),
  promql_expr_test: [
    {
      expr: `count(count by (alertname) (ALERTS{alertname="${alert}",alertstate="firing"})) or vector(0)`,
      eval_time: at,
      exp_samples: [{ labels: '{}', value: count }],
    },
  ],
});

/** What `promtool test rules` reads: the alert fires by the one series and is quiet by the other. */
export const alertTests = (
  alert: string,
  scenario: AlertScenario,
  rulesFile: string,
) => ({
  rule_files: [rulesFile],
  evaluation_interval: scenario.interval ?? '1m',
  tests: [
    ...scenario.fires.map(series => test(alert, scenario, series, 1)),
    ...scenario.quiet.map(series => test(alert, scenario, series, 0)),
  ],
});
