import { packagePath } from '@ecotrack/model';
import type { GeneratorInput } from '../core/GeneratorInput';
import { markdownCode as code } from '../text/markdown';
import { text } from '../text/text';
import { hasHttpApi } from './hasHttpApi';
import { serverNames, startCommands } from './local/steps';
import { fenced, sections } from './markdown/sections';
import { markdownTable } from './markdown/table';
import { sentence } from './markdown/sentence';
import { PATHS } from './paths';

/** README.md: what the service is, how to run it, what is where, how to change it. It is the team's. */
export function readmeMd({ service }: GeneratorInput): string {
  const { postgres, kafka } = service.spec;
  const servers = serverNames(service);
  const rows: (readonly [string, string] | false)[] = [
    [
      'ecotrack.yaml',
      'The model of the service: all that is generated follows from it',
    ],
    [`src/main/java/${packagePath(service)}`, 'The service'],
    postgres !== undefined && [
      'src/main/resources/db/migration',
      'Migrations of the database',
    ],
    hasHttpApi(service) && [PATHS.openapi, 'The HTTP API'],
    kafka !== undefined && [PATHS.asyncapi, 'The events'],
    [
      'deploy',
      'Helm chart, manifests of each environment, Argo CD Applications, scripts of promotion',
    ],
    ['.github/workflows', 'The pipeline: build, test, image, promotion'],
    servers.length > 0 && [
      PATHS.compose,
      `${servers.join(', ')} for local work`,
    ],
    ['docs', 'The documentation, which the portal shows'],
    [PATHS.catalog, 'The service in the software catalog'],
  ];
  return sections(
    `# ${service.metadata.name}`,
    sentence(service.metadata.description),
    '## Run it',
    fenced('shell', startCommands(service).join('\n')),
    `You need a JDK${
      servers.length ? ' and Docker' : ''
    }. [Development](docs/development.md) says more.`,
    '## What is where',
    markdownTable(
      ['Path', 'What it holds'],
      rows.flatMap(row => (row ? [[code(row[0]), row[1]]] : [])),
    ),
    `Begin with [Architecture](docs/architecture.md)${
      postgres ? ' and [Data](docs/data.md)' : ''
    }.`,
    text`
## Change it

Change \`ecotrack.yaml\`, have the files written again and read the difference:
[Change the model](docs/development.md#change-the-model) says how. Files that say in their first line that
they are managed are written anew each time; all others are yours.
`,
  );
}
