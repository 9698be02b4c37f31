import { configMapName } from '@ecotrack/model';
import { environmentsOf } from '../../../core/environments';
import type { GeneratorInput } from '../../../core/GeneratorInput';
import type { Plan } from '../../../core/Plan';
import { markdownCode as code } from '../../../text/markdown';
import { notice } from '../../../text/notice';
import { text } from '../../../text/text';
import { sections } from '../../markdown/sections';
import { markdownTable } from '../../markdown/table';
import { secretRows } from '../parts/secretRows';
import { environmentSettings } from '../parts/environmentSettings';
import { settingsRows, shown } from '../parts/settingsRows';
import type { SettingRow } from '../parts/settingsRows';
import { variableRows } from '../parts/variableRows';

const SETTING = ['Setting', 'Value'];
const cells = (rows: readonly SettingRow[]) =>
  rows.map(([name, value]) => [code(name), shown(value)]);

/** docs/configuration.md: every setting, variable and secret, and where each comes from. */
export function configurationMd(input: GeneratorInput, plan: Plan): string {
  const { service } = input;
  const environments = environmentsOf(input).map(one => one.platform);
  const names = environments.map(({ name }) => name);
  const secrets = secretRows(service, plan);
  const variables = variableRows(service);
  const { common, own } = environmentSettings(plan, environments);
  return sections(
    notice('markup'),
    text`
# Configuration

Settings come from three places; a later one wins:

1. \`src/main/resources/application.yaml\` in the image: defaults, which are right for local work.
2. The ConfigMap ${code(
      configMapName(service),
    )}, mounted at \`/etc/ecotrack/config\`: settings of the environment.
3. Secrets, mounted at \`/etc/ecotrack/secrets\`: one file for each property.
`,
    secrets.length > 0 &&
      sections(
        text`
## Secrets

Nothing secret is in this repository. External Secrets reads OpenBao and keeps the Kubernetes Secrets fresh.
${
  service.spec.postgres !== undefined &&
  'The path below `/database` is of the database engine, which rotates the password; all others are of the key-value engine.'
}
`,
        markdownTable(
          ['OpenBao path', 'Kubernetes Secret', 'Key', 'Spring property'],
          secrets.map(({ path, secret, key, property }) =>
            [path, secret, key, property].map(cell => code(cell)),
          ),
        ),
      ),
    variables.length > 0 &&
      sections(
        '## Environment variables',
        markdownTable(['Variable', ...names], variables),
      ),
    '## Settings of the environments',
    common.length > 0 &&
      sections(
        'These are the same in every environment:',
        markdownTable(SETTING, cells(common)),
      ),
    ...own.map(({ name, rows }) =>
      sections(`### ${name}`, markdownTable(SETTING, cells(rows))),
    ),
    '## Defaults',
    markdownTable(
      SETTING,
      cells(plan.settings.flatMap(settings => settingsRows(settings))),
    ),
  );
}
