import type { SpringSettings } from '../../../core/Contributions';
import { markdownCode as code } from '../../../text/markdown';

/** Name and value of a setting. */
export type SettingRow = readonly [name: string, value: string];

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
): SettingRow[] {
  return Object.entries(settings).flatMap(([key, value]): SettingRow[] => {
    const name = `${prefix}${key}`;
    if (Array.isArray(value)) return [[name, listText(value)]];
    return isTree(value)
      ? settingsRows(value, `${name}.`)
      : [[name, String(value)]];
  });
}

/** A value as a cell; nothing for one that is not set. */
export const shown = (value: string | undefined) => (value ? code(value) : '');
