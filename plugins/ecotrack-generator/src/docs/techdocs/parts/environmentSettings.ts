import type { PlatformEnvironment } from '@ecotrack/model';
import type { Plan } from '../../../core/Plan';
import { settingsRows } from './settingsRows';
import type { SettingRow } from './settingsRows';

interface EnvironmentSettings {
  /** Settings that every environment has with the same value. */
  readonly common: readonly SettingRow[];
  /** What is left, by environment. */
  readonly own: readonly {
    readonly name: string;
    readonly rows: readonly SettingRow[];
  }[];
}

/** The settings that the ConfigMaps of the environments bring. */
export function environmentSettings(
  plan: Plan,
  environments: readonly PlatformEnvironment[],
): EnvironmentSettings {
  const all = environments.map(environment => ({
    name: environment.name,
    rows: plan.environmentSettings.flatMap(settings =>
      settingsRows(settings(environment)),
    ),
  }));
  const isCommon = ([name, value]: SettingRow) =>
    all.every(({ rows }) =>
      rows.some(other => other[0] === name && other[1] === value),
    );
  return {
    common: all[0].rows.filter(isCommon),
    own: all.map(({ name, rows }) => ({
      name,
      rows: rows.filter(row => !isCommon(row)),
    })),
  };
}
