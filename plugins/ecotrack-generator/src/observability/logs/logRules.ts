import type { PlatformEnvironment } from '@ecotrack/model';
import { environmentsOf } from '../../core/environments';
import type { GeneratorInput } from '../../core/GeneratorInput';
import {
  Interpolation,
  value,
  type ManifestTemplate,
} from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';
import { toYaml } from '../../structured/yaml';
import { alertName, runbookUrl } from '../alerts/alertNames';
import { teamOf } from '../routing/teamOf';
import { alertGroups } from '../rules/alertGroups';
import { logAlertsOf } from './logAlertsOf';

type Input = Pick<GeneratorInput, 'service' | 'platform'>;

/** Chart values: environments of one cluster share a Loki; the first of them brings the rules for the namespaces of all. */
const BRINGS = 'logRules.enabled';
const NAMESPACES = 'logRules.namespaces';

export const logRuleValues = (
  input: Input,
  { cluster, name }: PlatformEnvironment,
) => {
  const sharing = environmentsOf(input)
    .map(({ platform }) => platform)
    .filter(one => one.cluster === cluster);
  return {
    logRules: {
      enabled: sharing[0]?.name === name,
      namespaces: [...new Set(sharing.map(one => one.namespace))].join('|'),
    },
  };
};

const groups = (input: Input) =>
  alertGroups(input.service, logAlertsOf(input.service), alert => ({
    alert: alertName(alert),
    expr: `${alert.expr}\n`,
    labels: {
      service: input.service.metadata.name,
      severity: alert.severity,
      owner: teamOf(input.service),
    },
    annotations: {
      summary: alert.summary,
      description: alert.description,
      runbook_url: runbookUrl(input, alert),
    },
  }));

const inAllNamespaces = (text: string) => {
  const parts = text.split('$namespaces');
  return new Interpolation(
    parts,
    parts.slice(1).map(() => value(NAMESPACES)),
  );
};

/**
 * Alerts that Loki's ruler raises, as the sidecar of its Helm chart collects them: a ConfigMap with a label, into the
 * folder of the tenant. All files lie in that folder, so the name of this one is the service's.
 */
export const logRules = (input: Input): ManifestTemplate => {
  const { service, platform } = input;
  const { logRuleLabel, logTenant } = platform.observability;
  const name = `${service.metadata.name}-log-rules`;
  return {
    file: 'log-rules.yaml',
    when: BRINGS,
    about: 'the alerts that are read off the log',
    object: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata(service, name, {
        labels: { [logRuleLabel]: '1' },
        annotations: {
          'k8s-sidecar-target-directory': `/rules/${logTenant}`,
        },
      }),
      data: {
        [`${name}.yaml`]: inAllNamespaces(toYaml({ groups: groups(input) })),
      },
    },
  };
};
