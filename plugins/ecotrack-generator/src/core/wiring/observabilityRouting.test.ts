import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries } from '../__testUtils__/services';

interface Match {
  name: string;
  matchType: string;
  value: string;
}

interface Route {
  receiver: string;
  matchers: Match[];
  routes?: Route[];
}

type Labels = { [name: string]: string };

/** Receiver of an alert, as Alertmanager finds it: the first route that matches, and below it again. */
const receiverOf = (route: Route, labels: Labels): string | undefined => {
  const matches = route.matchers.every(
    ({ name, matchType, value }) => matchType === '=' && labels[name] === value,
  );
  if (!matches) return undefined;
  const inner = (route.routes ?? []).flatMap(
    one => receiverOf(one, labels) ?? [],
  );
  return inner[0] ?? route.receiver;
};

describe.each(deliveries)('alerts of %s', (_, repository, environment) => {
  const { platform, service } = repository.input;
  const config = repository.the(
    environment,
    'AlertmanagerConfig',
  ) as unknown as {
    spec: {
      route: Route;
      receivers: { name: string }[];
      inhibitRules: { sourceMatch: Match[]; targetMatch: Match[] }[];
    };
  };
  const { spec } = config;
  const alerts = (
    repository.the(environment, 'PrometheusRule') as unknown as {
      spec: { groups: { rules: { alert?: string; labels: Labels }[] }[] };
    }
  ).spec.groups.flatMap(({ rules }) => rules.filter(({ alert }) => alert));

  it('go to one receiver each, by their severity, and call nobody before prod', () => {
    const last = platform.environments.at(-1)?.name === environment;
    expect(alerts.length).toBeGreaterThan(5);
    for (const { labels } of alerts) {
      const critical = labels.severity === 'critical' && last;
      expect(receiverOf(spec.route, labels)).toBe(
        critical ? 'critical' : 'warning',
      );
    }
  });

  it('of others go elsewhere', () => {
    expect(
      receiverOf(spec.route, { service: 'other', severity: 'critical' }),
    ).toBeUndefined();
  });

  it('reach the team that owns the service', () => {
    const [, team] = service.metadata.owner.split('/');
    expect(
      textsAt(config, 'spec/receivers/*/webhookConfigs/*/urlSecret/key'),
    ).toEqual([`${team}.critical`, `${team}.warning`]);
    expect(
      new Set(
        textsAt(config, 'spec/receivers/*/webhookConfigs/*/urlSecret/name'),
      ),
    ).toEqual(new Set([platform.observability.alertSecret]));
  });

  it('are held back only by an alert that there is', () => {
    const [source, ...others] = spec.inhibitRules.flatMap(({ sourceMatch }) =>
      sourceMatch.filter(({ name }) => name === 'alertname'),
    );
    expect(others).toEqual([]);
    expect(alerts.map(({ alert }) => alert)).toContain(source.value);
  });
});
