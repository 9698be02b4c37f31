import type { PlatformEnvironment } from '@ecotrack/model';
import type { SpringSettings } from '../../core/Contributions';
import type { Plan } from '../../core/Plan';
import { markdownCode as code } from '../../text/markdown';

const isTree = (value: SpringSettings[string]): value is SpringSettings =>
  typeof value === 'object' && !Array.isArray(value);

const listText = (values: readonly unknown[]) =>
  values
    .map(value =>
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    )
    .join(', ');

/** Settings as `a.b.c` and value, in their order; a list is one value. */
export function settingsRows(
  settings: SpringSettings,
  prefix = '',
): (readonly [string, string])[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    const name = `${prefix}${key}`;
    if (Array.isArray(value)) return [[name, listText(value)] as const];
    return isTree(value)
      ? settingsRows(value, `${name}.`)
      : [[name, String(value)] as const];
  });
}

/** A value as a cell; nothing for one that is not set. */
export const shown = (value: string | undefined) => (value ? code(value) : '');

/** Rows of the settings that environments bring: name, and the value in each. */
export function environmentRows(
  plan: Plan,
  environments: readonly PlatformEnvironment[],
): string[][] {
  const columns = environments.map(
    environment =>
      new Map(
        plan.environmentSettings.flatMap(settings =>
          settingsRows(settings(environment)),
        ),
      ),
  );
  const names = new Set(columns.flatMap(column => [...column.keys()]));
  return [...names].map(name => [
    code(name),
    ...columns.map(column => shown(column.get(name))),
  ]);
}
