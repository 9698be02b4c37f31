import type { SpringSettings } from '../../core/Contributions';

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

const isTree = (value: SpringSettings[string]): value is SpringSettings =>
  typeof value === 'object' && !Array.isArray(value);

const listText = (values: readonly unknown[]) =>
  values
    .map(value =>
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    )
    .join(', ');
