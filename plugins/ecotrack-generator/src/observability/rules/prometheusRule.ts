import type { GeneratorInput } from '../../core/GeneratorInput';
import { hasHttpApi } from '../../docs/hasHttpApi';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata, NAMESPACE } from '../../structured/metadata';
import { alertName, runbookUrl } from '../alerts/alertNames';
import { alertsOf } from '../alerts/alertsOf';
import { selectedBy } from '../monitor/selectedBy';
import { inNamespaces } from '../promql/inNamespaces';
import { teamOf } from '../routing/teamOf';
import { alertGroups } from './alertGroups';
import { recordings } from './recordings';

type Input = Pick<GeneratorInput, 'service' | 'platform'>;

/** Ends its line, so that it is printed as lines and without escapes. */
const promql = (expr: string) => inNamespaces(`${expr}\n`);

/** Whose series a rule makes: dev and staging may share one Prometheus. */
const whose = ({ service }: Input) => ({
  namespace: NAMESPACE,
  service: service.metadata.name,
});

const recorded = (input: Input) =>
  recordings(input.service).map(({ record, expr }) => ({
    record,
    expr: promql(expr),
    labels: whose(input),
  }));

const alerting = (input: Input) =>
  alertGroups(input.service, alertsOf(input), alert => ({
    alert: alertName(alert),
    expr: promql(alert.expr),
    for: alert.for,
    labels: {
      ...whose(input),
      severity: alert.severity,
      owner: teamOf(input.service),
    },
    annotations: {
      summary: alert.summary,
      description: inNamespaces(alert.description),
      runbook_url: runbookUrl(input, alert),
    },
  }));

/** The alerts of the service, one group for each technology, and the ratios they read. */
export const prometheusRule = (input: Input): ManifestTemplate => ({
  file: 'prometheus-rule.yaml',
  object: {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: metadata(input.service, input.service.metadata.name, {
      labels: selectedBy(input.platform),
    }),
    spec: {
      groups: [
        ...(hasHttpApi(input.service)
          ? [
              {
                name: `${input.service.metadata.name}.objectives`,
                rules: recorded(input),
              },
            ]
          : []),
        ...alerting(input),
      ],
    },
  },
});
