import { configMapName } from '@ecotrack/model';
import { environmentsOf } from '../../core/environments';
import type { GeneratorInput } from '../../core/GeneratorInput';
import type { Plan } from '../../core/Plan';
import { markdownCode as code } from '../../text/markdown';
import { notice } from '../../text/notice';
import { text } from '../../text/text';
import { sections } from '../markdown/sections';
import { markdownTable } from '../markdown/table';
import { secretRows } from './secretRows';
import { environmentRows, settingsRows, shown } from './settingsRows';
import { variableRows } from './variableRows';

/** docs/configuration.md: every setting, variable and secret, and where each comes from. */
export function configurationMd(input: GeneratorInput, plan: Plan): string {
  const { service } = input;
  const environments = environmentsOf(input).map(one => one.platform);
  const names = environments.map(({ name }) => name);
  const secrets = secretRows(service, plan);
  const variables = variableRows(service);
  const differing = environmentRows(plan, environments);
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
A path below \`/database\` belongs to the database engine, which rotates the password; all others are in
the key-value engine.
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
    differing.length > 0 &&
      sections(
        '## Settings of the environments',
        markdownTable(['Setting', ...names], differing),
      ),
    '## Defaults',
    markdownTable(
      ['Setting', 'Value'],
      plan.settings
        .flatMap(settings => settingsRows(settings))
        .map(([name, value]) => [code(name), shown(value)]),
    ),
  );
}
