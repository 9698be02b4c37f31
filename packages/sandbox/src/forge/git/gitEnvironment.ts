const SETTINGS: Record<string, string> = {
  // The repositories belong to the sandbox even when another user made the folder.
  'safe.directory': '*',
  // No hook and no background process outlives or changes a request.
  'core.hooksPath': '/dev/null',
  'gc.auto': '0',
  'receive.autogc': 'false',
  'receive.maxInputSize': String(512 * 1024 * 1024),
  'fastimport.unpackLimit': '100000',
};

/** The whole environment of a git child: no configuration of the user or the machine, no prompts. */
export function gitEnvironment(
  more: Record<string, string> = {},
): Record<string, string> {
  const settings = Object.entries(SETTINGS);
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: String(settings.length),
  };
  settings.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return { ...environment, ...more };
}
