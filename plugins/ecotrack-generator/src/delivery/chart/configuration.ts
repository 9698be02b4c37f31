import {
  configMapName,
  environmentConfigMapName,
  type PlatformEnvironment,
  type Service,
} from '@ecotrack/model';
import type { Plan } from '../../core/Plan';
import { mergeTrees } from '../../core/mergeTrees';
import {
  value,
  type ManifestTemplate,
  type ValueTree,
} from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';
import { toYaml } from '../../structured/yaml';

/** Chart value with the whole text of the environment's application.yaml. */
export const SETTINGS_VALUE = 'applicationYaml';
/** File of the ConfigMap; Spring finds it by this name. */
export const SETTINGS_FILE = 'application.yaml';

/** The settings of an environment, all concerns together, as Spring reads them. */
export const settingsValue = (
  plan: Plan,
  environment: PlatformEnvironment,
): ValueTree => ({
  [SETTINGS_VALUE]: toYaml(
    mergeTrees(plan.environmentSettings.map(make => make(environment))),
  ),
});

/** ConfigMaps of the settings and of the team's environment variables. */
export const configMaps = (service: Service): ManifestTemplate[] => [
  {
    file: 'config-maps.yaml',
    object: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata(service, configMapName(service)),
      data: { [SETTINGS_FILE]: value(SETTINGS_VALUE) },
    },
  },
  {
    file: 'config-maps.yaml',
    object: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadata(service, environmentConfigMapName(service)),
      data: value('environment'),
    },
  },
];
