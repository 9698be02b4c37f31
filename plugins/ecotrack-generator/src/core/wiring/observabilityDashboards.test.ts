import { prometheusSeries } from '@ecotrack/model';
import { EXPORTED_METRICS } from '../../observability/__testUtils__/exportedMetrics';
import {
  findPromtool,
  runPromtool,
} from '../../observability/__testUtils__/promtool';
import { deliveries, repositories } from '../__testUtils__/services';
import type { GeneratedRepository } from '../__testUtils__/GeneratedRepository';

interface Dashboard {
  uid: string;
  title: string;
  templating: { list: { name: string }[] };
  panels: {
    id: number;
    type: string;
    title: string;
    datasource: { uid: string };
    gridPos: { x: number; y: number; w: number; h: number };
    fieldConfig?: { defaults: { unit?: string } };
    targets: { expr?: string }[];
  }[];
}

const promtool = findPromtool();

const dashboardsIn = (
  repository: GeneratedRepository,
  environment: string,
): Dashboard[] =>
  repository
    .ofKind(environment, 'ConfigMap')
    .flatMap(({ metadata, data }) =>
      metadata.labels?.grafana_dashboard === '1'
        ? Object.values(data as { [file: string]: string }).map(text =>
            JSON.parse(text),
          )
        : [],
    );

const queriesOf = (dashboards: readonly Dashboard[]) =>
  dashboards
    .flatMap(({ panels }) => panels)
    .filter(({ type }) => type === 'timeseries')
    .flatMap(({ targets }) => targets.map(({ expr = '' }) => expr));

describe.each(repositories)('dashboards of %s', (_, repository) => {
  const { service } = repository.input;
  const dashboards = dashboardsIn(repository, 'prod');
  const panels = dashboards.flatMap(one => one.panels);
  const queries = queriesOf(dashboards);

  it('have a uid each that Grafana takes', () => {
    const uids = dashboards.map(({ uid }) => uid);
    expect(uids.length).toBeGreaterThan(1);
    expect(new Set(uids).size).toBe(uids.length);
    for (const uid of uids) expect(uid).toMatch(/^[a-z0-9-]{1,40}$/);
  });

  it('ask only for metrics that somebody exports', () => {
    const known = new Set([
      ...EXPORTED_METRICS,
      ...service.spec.observability.metrics.map(prometheusSeries),
      ...(service.spec.kafka?.publishes.length
        ? ['ecotrack_outbox_oldest_unpublished_seconds']
        : []),
    ]);
    const asked = queries.flatMap(expr =>
      [...expr.matchAll(/([a-zA-Z_:][\w:]*)\{/g)].map(([, name]) => name),
    );
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(name => !known.has(name))).toEqual([]);
  });

  it('look at one environment at a time', () => {
    for (const expr of queries) {
      const selectors = expr.match(/\{[^}]*\}/g) ?? [];
      expect(selectors.length).toBeGreaterThan(0);
      for (const selector of selectors) {
        expect(selector).toMatch(/namespace="\$namespace"/);
      }
    }
  });

  it('read data sources and variables that they have', () => {
    for (const one of dashboards) {
      const variables = one.templating.list.map(({ name }) => `\${${name}}`);
      for (const { datasource } of one.panels) {
        expect(variables).toContain(datasource.uid);
      }
      expect(variables).toContain('${namespace}');
    }
  });

  it('have a title and a unit for each panel, and no panel over another', () => {
    for (const one of dashboards) {
      const places = one.panels.map(({ gridPos: { x, y } }) => `${x}/${y}`);
      expect(new Set(places).size).toBe(places.length);
      const titles = one.panels.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
    const units = panels
      .filter(({ type }) => type === 'timeseries')
      .map(({ fieldConfig }) => fieldConfig?.defaults.unit);
    expect(units).toEqual(units.map(() => expect.stringMatching(/^[a-z]+$/)));
  });
});

(promtool ? describe : describe.skip)('real promtool', () => {
  it.each(repositories)('reads the queries of %s', (_, repository) => {
    const rules = queriesOf(dashboardsIn(repository, 'prod')).map(
      (expr, at) => ({
        record: `dashboard:query:${at}`,
        expr: expr.replaceAll('$__rate_interval', '5m'),
      }),
    );
    expect(
      runPromtool(promtool ?? '', ['check', 'rules', 'rules.yaml'], {
        'rules.yaml': { groups: [{ name: 'dashboards', rules }] },
      }),
    ).toContain(`SUCCESS: ${rules.length} rules found`);
  });
});

it.each(deliveries)(
  'dashboards of %s come with the first environment of a cluster',
  (_, repository, environment) => {
    const { platform, service } = repository.input;
    const clusterOf = (name: string) =>
      platform.environments.find(one => one.name === name)?.cluster;
    const first = service.spec.delivery.environments.find(
      ({ name }) => clusterOf(name) === clusterOf(environment),
    );
    expect(dashboardsIn(repository, environment).length > 0).toBe(
      first?.name === environment,
    );
  },
);
