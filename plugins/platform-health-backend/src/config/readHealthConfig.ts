import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { platformOf } from '@ecotrack/model';
import type {
  HealthConfig,
  PrometheusSetting,
  RuleSetting,
} from './HealthConfig';
import { links } from './links';
import { seconds } from './seconds';

const ROOT = 'platformHealth';

function prometheus(config: Config): PrometheusSetting {
  const url = config.getString('url').replace(/\/+$/, '');
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new InputError(
      `${ROOT}.prometheus: ${JSON.stringify(url)} is no http(s) address`,
    );
  return {
    cluster: config.getString('cluster'),
    server: {
      url,
      headers: config.getOptional<Record<string, string>>('headers'),
      bearerToken: config.getOptionalString('token'),
    },
  };
}

function rule(config: Config): [string, RuleSetting] {
  const bounds = config.getOptional<number[]>('bounds');
  if (bounds && (bounds.length !== 2 || !(bounds[0] <= bounds[1])))
    throw new InputError(
      `${ROOT}.rules: bounds of ${config.getString(
        'id',
      )} must be two numbers, the lower first`,
    );
  return [
    config.getString('id'),
    {
      threshold: config.getOptionalNumber('threshold'),
      isOff: config.getOptionalBoolean('enabled') === false,
      bounds: bounds && [bounds[0], bounds[1]],
    },
  ];
}

/** Thresholds of systems: the entries of `rules` that name one. */
function systems(rules: readonly Config[]): HealthConfig['systems'] {
  const result: Record<string, Record<string, number>> = {};
  for (const config of rules) {
    const system = config.getOptionalString('system');
    if (system !== undefined)
      (result[system] ??= {})[config.getString('id')] =
        config.getNumber('threshold');
  }
  return result;
}

/** Reads `platformHealth` and `ecotrack.platform`; throws with the key and the rule that is broken. */
export function readHealthConfig(root: Config): HealthConfig {
  const platform = platformOf(root.getOptional('ecotrack.platform'));
  const config = root.getOptionalConfig(ROOT);
  const last = platform.environments[platform.environments.length - 1].name;
  const watch = config?.getOptionalConfig('watch');
  const rules = config?.getOptionalConfigArray('rules') ?? [];
  return {
    platform,
    production: new Set(
      config?.getOptionalStringArray('productionEnvironments') ?? [last],
    ),
    prometheus: (config?.getOptionalConfigArray('prometheus') ?? []).map(
      prometheus,
    ),
    intervalSeconds: seconds(ROOT, config, 'interval', 30),
    watch: {
      requestTimeout: seconds(`${ROOT}.watch`, watch, 'requestTimeout', 10),
      inactivity: seconds(`${ROOT}.watch`, watch, 'inactivity', 90),
      forbiddenRetry: seconds(`${ROOT}.watch`, watch, 'forbiddenRetry', 60),
      longestBackoff: seconds(`${ROOT}.watch`, watch, 'longestBackoff', 30),
    },
    rules: Object.fromEntries(
      rules.filter(one => !one.has('system')).map(rule),
    ),
    systems: systems(rules),
    links: links(`${ROOT}.links`, config?.getOptionalConfig('links')),
    retention: config?.has('retention')
      ? readDurationFromConfig(config, { key: 'retention' })
      : { days: 30 },
    notifyAfterSeconds: seconds(
      `${ROOT}.notifications`,
      config?.getOptionalConfig('notifications'),
      'after',
      60,
    ),
  };
}
