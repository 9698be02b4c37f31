import { deliveries, repositories } from '../../core/__testUtils__/services';
import { textsAt } from '../../core/__testUtils__/GeneratedRepository';
import { ALERT_SCENARIOS } from '../__testUtils__/alertScenarios';
import {
  alertTests,
  groupsFor,
  type AlertRule,
} from '../__testUtils__/alertTests';
import { findPromtool, runPromtool } from '../__testUtils__/promtool';

const promtool = findPromtool();
if (!promtool) {
  process.stderr.write(
    'SKIPPED: alerts against real promtool: PROMTOOL names no binary\n',
  );
}

const [, order] = repositories.find(([name]) => name === 'order-service')!;

/** An alert of order-service in dev and the series it reads. */
function orderGroupsFor(alert: string) {
  const { spec } = order.the('dev', 'PrometheusRule');
  const all = (spec as { groups: { rules: AlertRule[] }[] }).groups.flatMap(
    ({ rules }) => rules,
  );
  return groupsFor(all.find(rule => rule.alert === alert)!, all);
}

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
      expect(
        runPromtool(binary, ['test', 'rules', 'tests.yaml'], {
          'rules.yaml': orderGroupsFor(alert),
          'tests.yaml': alertTests(alert, scenario, 'rules.yaml'),
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
        'rules.yaml': orderGroupsFor('PostgresPoolNearlyFull'),
        'tests.yaml': tests,
      }),
    ).toContain('SUCCESS');
  });
});
