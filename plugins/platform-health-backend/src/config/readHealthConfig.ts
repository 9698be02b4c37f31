import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { platformOf } from '@ecotrack/model';
import type {
  HealthConfig,
  LinkTemplates,
  PrometheusSetting,
  RuleSetting,
} from './HealthConfig';

const ROOT = 'platformHealth';

function seconds(
  config: Config | undefined,
  key: string,
  fallback: number,
): number {
  if (!config?.has(key)) return fallback;
  const value =
    durationToMilliseconds(readDurationFromConfig(config, { key })) / 1000;
  if (value > 0) return value;
  throw new InputError(`${ROOT}.${key} must be longer than nothing`);
}

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

function links(config: Config | undefined): LinkTemplates {
  const kinds = ['grafana', 'argocd', 'logs'] as const;
  return Object.fromEntries(
    kinds.flatMap(kind => {
      const url = config?.getOptionalString(kind);
      if (url === undefined) return [];
      if (/^https?:\/\//.test(url)) return [[kind, url]];
      throw new InputError(`${ROOT}.links.${kind} must be an http(s) address`);
    }),
  );
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
    intervalSeconds: seconds(config, 'interval', 30),
    watch: {
      requestTimeout: seconds(watch, 'requestTimeout', 10),
      inactivity: seconds(watch, 'inactivity', 90),
      forbiddenRetry: seconds(watch, 'forbiddenRetry', 60),
      longestBackoff: seconds(watch, 'longestBackoff', 30),
    },
    rules: Object.fromEntries(
      rules.filter(one => !one.has('system')).map(rule),
    ),
    systems: systems(rules),
    links: links(config?.getOptionalConfig('links')),
    retention: config?.has('retention')
      ? readDurationFromConfig(config, { key: 'retention' })
      : { days: 30 },
    notifyAfterSeconds: seconds(
      config?.getOptionalConfig('notifications'),
      'after',
      60,
    ),
  };
}
