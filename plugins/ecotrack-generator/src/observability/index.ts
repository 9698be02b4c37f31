import type { Concern } from '../core/Concern';
import { dashboardConfigMaps, dashboardValues } from './dashboards/configMaps';
import { logRules, logRuleValues } from './logs/logRules';
import { serviceMonitor } from './monitor/serviceMonitor';
import { alertmanagerConfig, alertValues } from './routing/alertmanagerConfig';
import { prometheusRule } from './rules/prometheusRule';

/** How the service is watched: what Prometheus reads of it and when it calls somebody, what Grafana shows; see `runbookPages` for the answer. */
export const observability: Concern = {
  name: 'observability',
  contributions: ({ service, platform }) => ({
    manifests: [
      serviceMonitor(service, platform),
      prometheusRule({ service, platform }),
      alertmanagerConfig({ service, platform }),
      ...dashboardConfigMaps({ service, platform }),
      logRules({ service, platform }),
    ],
    values: [
      environment => dashboardValues({ service, platform }, environment),
      environment => alertValues(platform, environment),
      environment => logRuleValues({ service, platform }, environment),
    ],
  }),
  files: () => [],
};
