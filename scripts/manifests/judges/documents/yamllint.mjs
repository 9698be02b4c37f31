import { runTool } from '../../../tools/runTool.mjs';
import { orThrow } from '../orThrow.mjs';

/** yamllint's own rules but for the length of lines, `---` before a single document, and `on` as a key (YAML 1.1 only). */
const CONFIG = JSON.stringify({
  extends: 'default',
  rules: {
    'line-length': 'disable',
    'document-start': 'disable',
    truthy: { 'check-keys': false },
  },
});

/** All YAML but the templates of the chart, which are YAML only after Helm; `deploy/rendered` holds what they become. */
export const yamllint = {
  name: 'yamllint',
  tools: ['yamllint'],
  sees: path =>
    /\.ya?ml$/.test(path) && !path.includes('/deploy/chart/templates/'),
  broken: {
    files: { 'broken/a.yaml': 'port: 1\nport: 2\n' },
    rule: 'key-duplicates',
  },
  async judge({ root, files }) {
    const result = await runTool(
      'yamllint',
      ['--format', 'parsable', '--config-data', CONFIG, ...files],
      { cwd: root },
    );
    const findings = result.stdout
      .split('\n')
      .filter(Boolean)
      .map(said => {
        const [, path, line, message, rule] =
          /^(.+?):(\d+):\d+: \[\w+\] (.*?)(?: \(([\w-]+)\))?$/.exec(said);
        return { path, line, rule: rule ?? 'syntax', message };
      });
    return orThrow(result, findings);
  },
};
