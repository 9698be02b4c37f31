import { judgeWires } from '../judgeWires.mjs';

/** Queries of alerts, recorded series, dashboards, KEDA and analyses: PromQL about metrics and labels that there are. */
export const queries = {
  name: 'queries',
  tools: [],
  by: 'lezer-promql 0.315.0 and a list of metrics',
  sees: path => /\/deploy\/rendered\/.*\.yaml$/.test(path),
  broken: {
    files: {
      'broken/deploy/rendered/dev/prometheus-rule.yaml':
        'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: a }\nspec: { groups: [{ rules: [{ alert: A, expr: "sum(http_requests) > 0" }] }] }\n',
    },
    rule: 'queries',
  },
  judge: repositories => judgeWires('queries', repositories),
};
