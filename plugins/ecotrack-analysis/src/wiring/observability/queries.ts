import { nodesAt, objectsOf, textAt, endsAt } from '../fields';
import { LOG_RULES } from '../reading/logRules';
import type { End, Placed, Wiring } from '../Wiring';

/** PromQL of a dashboard's panels, those with Prometheus as their source. */
const ofDashboard = (placed: Placed): End[] =>
  endsAt(placed, 'data.*')
    .filter(({ field }) => field.includes('.json'))
    .flatMap(end => {
      const dashboard: unknown = JSON.parse(end.value);
      return nodesAt(dashboard, 'panels.*')
        .filter(({ node }) => textAt(node, 'datasource.type') === 'prometheus')
        .flatMap(({ path }) => nodesAt(dashboard, `${path}.targets.*.expr`))
        .map(({ path, node }) => ({
          ...end,
          field: `${end.field} ${path}`,
          value: String(node),
        }));
    });

/** All PromQL that is generated: of alerts, recorded series, dashboards, and what scales or analyses by it. */
export const queriesOf = (wiring: Wiring): End[] => [
  ...objectsOf(wiring, ['PrometheusRule']).flatMap(placed =>
    endsAt(placed, 'spec.groups.*.rules.*.expr'),
  ),
  ...objectsOf(wiring, ['ConfigMap']).flatMap(ofDashboard),
  ...objectsOf(wiring, ['ScaledObject']).flatMap(placed =>
    endsAt(placed, 'spec.triggers.*.metadata.query'),
  ),
  ...objectsOf(wiring, ['AnalysisTemplate', 'ClusterAnalysisTemplate']).flatMap(
    placed => endsAt(placed, 'spec.metrics.*.provider.prometheus.query'),
  ),
];

/** LogQL of the rules about the log. */
export const logQueriesOf = (wiring: Wiring): End[] =>
  objectsOf(wiring, [LOG_RULES]).flatMap(placed =>
    endsAt(placed, 'spec.groups.*.rules.*.expr'),
  );
