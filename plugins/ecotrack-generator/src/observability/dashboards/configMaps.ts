import {
  dashboardConfigMapName,
  type PlatformEnvironment,
} from '@ecotrack/model';
import { environmentsOf } from '../../core/environments';
import type { GeneratorInput } from '../../core/GeneratorInput';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';
import { businessDashboard } from './businessDashboard';
import type { Dashboard } from './Dashboard';
import { dataDashboard } from './dataDashboard';
import { grafanaJson } from './grafanaJson';
import { meshDashboard } from './meshDashboard';
import { serviceDashboard } from './serviceDashboard';

type Input = Pick<GeneratorInput, 'service' | 'platform'>;

/** Chart value: environments of one cluster share a Grafana, and the first of them brings the dashboards. */
const BRINGS = 'dashboards';

export const dashboardValues = (
  input: Input,
  environment: PlatformEnvironment,
) => ({
  [BRINGS]:
    environmentsOf(input).find(
      ({ platform }) => platform.cluster === environment.cluster,
    )?.platform.name === environment.name,
});

const dashboardsOf = (service: Input['service']): Dashboard[] =>
  [
    serviceDashboard(service),
    dataDashboard(service),
    meshDashboard(service),
    businessDashboard(service),
  ].filter(one => one !== undefined);

/** The dashboards as Grafana's sidecar collects them: ConfigMaps with a label. */
export const dashboardConfigMaps = ({
  service,
  platform,
}: Input): ManifestTemplate[] =>
  dashboardsOf(service).map(dashboard => {
    const name = dashboardConfigMapName(service, dashboard.name);
    return {
      file: 'dashboards.yaml',
      when: BRINGS,
      about: 'the dashboards of the service',
      object: {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: metadata(service, name, {
          labels: { [platform.observability.dashboardLabel]: '1' },
        }),
        data: {
          [`${name}.json`]: `${JSON.stringify(
            grafanaJson(service, platform, dashboard),
            undefined,
            2,
          )}\n`,
        },
      },
    };
  });
