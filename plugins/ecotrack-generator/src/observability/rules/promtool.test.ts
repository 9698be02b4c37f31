import { deliveries, repositories } from '../../core/__testUtils__/services';
import { textsAt } from '../../core/__testUtils__/GeneratedRepository';
import {
  ALERT_SCENARIOS,
  type AlertScenario,
  type Series,
} from '../__testUtils__/alertScenarios';
import { findPromtool, runPromtool } from '../__testUtils__/promtool';

const promtool = findPromtool();
if (!promtool) {
  process.stderr.write(
    'SKIPPED: alerts against real promtool: PROMTOOL names no binary\n',
  );
}

const [, order] = repositories.find(([name]) => name === 'order-service')!;

interface Rule {
  record?: string;
  alert?: string;
  expr: string;
}

/** The alert of order-service in dev and the series it reads: promtool works out nothing else, minute by minute for days. */
function groupsFor(alert: string) {
  const { spec } = order.the('dev', 'PrometheusRule');
  const all = (spec as { groups: { rules: Rule[] }[] }).groups.flatMap(
    ({ rules }) => rules,
  );
  const one = all.find(rule => rule.alert === alert)!;
  const read = all.filter(
    ({ record }) => record && one.expr.includes(`${record}{`),
  );
  return { groups: [{ name: alert, rules: [...read, one] }] };
}

const firing = (
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

describe('the scenarios of alerts', () => {
  const names = new Set(
    deliveries.flatMap(([, repository, environment]) =>
      textsAt(
        repository.the(environment, 'PrometheusRule'),
        'spec/groups/*/rules/*/alert',
      ),
    ),
  );

  it('are there for each alert and for no other', () => {
    expect(Object.keys(ALERT_SCENARIOS).sort()).toEqual([...names].sort());
  });
});

(promtool ? describe : describe.skip)('real promtool', () => {
  const binary = promtool ?? '';

  it.each(deliveries)('takes the rules of %s', (_, repository, environment) => {
    const { spec } = repository.the(environment, 'PrometheusRule');
    expect(
      runPromtool(binary, ['check', 'rules', 'rules.yaml'], {
        'rules.yaml': spec,
      }),
    ).toMatch(/SUCCESS: [1-9]\d* rules found/);
  });

  it.each(Object.entries(ALERT_SCENARIOS))(
    'sees %s fire and stay quiet',
    (alert, scenario) => {
      const { fires, quiet, interval = '1m' } = scenario;
      const tests = {
        rule_files: ['rules.yaml'],
        evaluation_interval: interval,
        tests: [
          ...fires.map(series => firing(alert, scenario, series, 1)),
          ...quiet.map(series => firing(alert, scenario, series, 0)),
        ],
      };
      expect(
        runPromtool(binary, ['test', 'rules', 'tests.yaml'], {
          'rules.yaml': groupsFor(alert),
          'tests.yaml': tests,
        }),
      ).toContain('SUCCESS');
    },
  );

  it('fills the values into the words of an alert', () => {
    const { fires, at } = ALERT_SCENARIOS.PostgresPoolNearlyFull;
    const tests = {
      rule_files: ['rules.yaml'],
      evaluation_interval: '1m',
      tests: [
        {
          interval: '1m',
          input_series: Object.entries(fires[0]).map(([series, values]) => ({
            series,
            values,
          })),
          alert_rule_test: [
            {
              eval_time: at,
              alertname: 'PostgresPoolNearlyFull',
              exp_alerts: [
                {
                  exp_labels: {
                    namespace: 'ecotrack-dev',
                    service: 'order-service',
                    severity: 'warning',
                    owner: 'orders-team',
                    pod: 'order-service-7d9f8b6c5d-x2x4v',
                  },
                  exp_annotations: {
                    summary:
                      'The connection pool of a pod of order-service is nearly full.',
                    description:
                      '100% of the connections of order-service-7d9f8b6c5d-x2x4v have been in use for five minutes; the next requests wait.',
                    runbook_url:
                      'http://localhost:3000/docs/default/component/order-service/runbooks/postgres/#pool-nearly-full',
                  },
                },
              ],
            },
          ],
        },
      ],
    };
    expect(
      runPromtool(binary, ['test', 'rules', 'tests.yaml'], {
        'rules.yaml': groupsFor('PostgresPoolNearlyFull'),
        'tests.yaml': tests,
      }),
    ).toContain('SUCCESS');
  });
});
