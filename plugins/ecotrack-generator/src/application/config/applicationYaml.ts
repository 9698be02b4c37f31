import { mergeTrees } from '../../core/mergeTrees';
import type { SpringSettings } from '../../core/Contributions';
import { notice } from '../../text/notice';
import { toYaml } from '../../structured/yaml';

/** One settings file of what all concerns contributed, in the composer's order. */
export const settingsYaml = (settings: readonly SpringSettings[]): string =>
  toYaml(mergeTrees(settings));

/** The same for a file that nobody but the portal edits. */
export const managedSettingsYaml = (
  settings: readonly SpringSettings[],
): string => `${notice('hash')}\n${settingsYaml(settings)}`;
