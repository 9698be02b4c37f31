import {
  componentName,
  dashboardUid,
  type Platform,
  type Service,
} from '@ecotrack/model';
import type { Dashboard, Panel } from './Dashboard';
import { links } from './links';
import { logPanels } from './logPanels';

const HEIGHT = 8;
const WIDTH = 12;

const source = (type: 'prometheus' | 'loki' | 'tempo') => ({
  type,
  uid: `\${${type}}`,
});

/** The data sources, by the names a Grafana gives them, and the environments that this Grafana sees. */
const variables = (service: Service) => [
  ...(['prometheus', 'loki', 'tempo'] as const).map(type => ({
    name: type,
    type: 'datasource',
    query: type,
    hide: 2,
  })),
  {
    name: 'namespace',
    label: 'Namespace',
    type: 'query',
    datasource: source('prometheus'),
    query: {
      query: `label_values(up{job="${service.metadata.name}"}, namespace)`,
      refId: 'namespace',
    },
    refresh: 2,
    sort: 1,
  },
];

const lines = ({ title, unit, queries }: Panel) => ({
  type: 'timeseries',
  title,
  datasource: source('prometheus'),
  fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
  targets: queries.map(({ expr, legend }, at) => ({
    refId: String.fromCharCode('A'.charCodeAt(0) + at),
    expr,
    legendFormat: legend,
  })),
});

/** Two panels in a row, in reading order. */
const place = (panel: object, at: number) => ({
  id: at + 1,
  ...panel,
  gridPos: {
    x: (at % 2) * WIDTH,
    y: Math.floor(at / 2) * HEIGHT,
    w: WIDTH,
    h: HEIGHT,
  },
});

/** A dashboard as Grafana reads it (JSON model, schema 41). */
export function grafanaJson(
  service: Service,
  platform: Platform,
  { name, title, panels, logs }: Dashboard,
) {
  const component = componentName(service);
  return {
    uid: dashboardUid(service, name),
    title: `${component}: ${title}`,
    tags: ['ecotrack', component],
    schemaVersion: 41,
    editable: false,
    refresh: '1m',
    time: { from: 'now-6h', to: 'now' },
    templating: { list: variables(service) },
    links: links(component, platform),
    panels: [
      ...panels.map(lines),
      ...(logs
        ? logPanels(service).map(({ of, ...panel }) => ({
            ...panel,
            datasource: source(of),
          }))
        : []),
    ].map(place),
  };
}
