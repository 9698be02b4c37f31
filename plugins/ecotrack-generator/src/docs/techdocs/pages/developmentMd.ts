import {
  applicationRole,
  databaseName,
  packagePath,
  type Platform,
  PORTS,
} from '@ecotrack/model';
import type { GeneratorInput } from '../../../core/GeneratorInput';
import { markdownCode as code } from '../../../text/markdown';
import { text } from '../../../text/text';
import { apiTables } from '../../apiTables';
import { hasHttpApi } from '../../hasHttpApi';
import { serverNames, startCommands } from '../../local/steps';
import { fenced, sections } from '../../markdown/sections';
import { codeList, wordList } from '../../markdown/words';

const testing = ({ service: { spec } }: GeneratorInput) => {
  const variables = [
    ...(spec.postgres ? ['IT_DB_URL', 'IT_DB_USER', 'IT_DB_PASSWORD'] : []),
    ...(spec.redis ? ['IT_REDIS_HOST', 'IT_REDIS_PORT'] : []),
    ...(spec.kafka ? ['IT_KAFKA_BROKERS'] : []),
  ];
  return sections(
    '## Test it',
    fenced('shell', './mvnw verify'),
    variables.length > 0 &&
      text`
Tests that need servers start them in containers. Where there is no Docker, name servers that run already:
${codeList(variables)}.
`,
  );
};

/** Where an API offers tables there is `load/`, see delivery/load. */
const loading = ({ service }: GeneratorInput) =>
  apiTables(service).length > 0 &&
  sections(
    text`
## Put it under load

[k6](https://grafana.com/docs/k6/latest/) sends what \`load/requests.js\` says, and fails when the objectives of
\`ecotrack.yaml\` are missed. \`load/service.js\` begins with its profiles and variables.
`,
    fenced('shell', 'TOKEN=... k6 run -e PROFILE=smoke load/service.js'),
  );

const changing = ({ service }: GeneratorInput) => {
  const { name } = service.metadata;
  return sections(
    text`
## Change the model

\`ecotrack.yaml\` says which tables, caches, topics, callers and sizes the service has. Its first line names a
JSON Schema, so that an editor completes and checks it. After a change, have the files written again, in a
checkout of the portal:
`,
    fenced(
      'shell',
      `npm run -s ecotrack -- generate ../${name}/ecotrack.yaml --platform ../${name}/.ecotrack/platform.yaml --out ../${name}`,
    ),
    text`
Then read \`git diff\`. \`.ecotrack/lock.json\` lists the files the portal answers for; all others are yours. Give a
changed table a new migration: those that are there have run already and stay as they are.

Your own classes go below ${code(
      `src/main/java/${packagePath(service)}`,
    )}, beside those of the portal, which say in their
first line that they are managed.
`,
  );
};

/** docs/development.md: how to run, test and change the service. It is the team's. */
export const developmentMd = (input: GeneratorInput): string =>
  sections(
    '# Development',
    running(input),
    testing(input),
    loading(input),
    changing(input),
  );

/** Where mvnw takes Maven from. */
const mavenFrom = ({ mavenRepository, versions }: Platform) =>
  mavenRepository
    ? text`
\`mvnw\` fetches Maven ${versions.maven} from ${code(mavenRepository)} once;
\`MVNW_REPOURL\` names another Maven repository.
`
    : text`
\`mvnw\` fetches Maven ${versions.maven} once from the Maven repository that
\`MVNW_REPOURL\` names; without it the \`mvn\` on the \`PATH\` builds.
`;

function running(input: GeneratorInput): string {
  const { service, platform } = input;
  const servers = serverNames(service);
  return sections(
    text`
## Run it

You need a JDK, ${platform.versions.java} or newer${
      servers.length ? ', and Docker with Compose' : ''
    }. The development container in \`.devcontainer\`
has all of it. ${mavenFrom(platform)}
`,
    fenced('shell', startCommands(service).join('\n')),
    servers.length > 0 &&
      text`
\`compose.yaml\` starts ${wordList(
        servers,
      )} for this machine only and without passwords. \`docker compose down\` stops
them, with \`--volumes\` it also deletes their data. Servers of your own belong into \`compose.override.yaml\`.
`,
    service.spec.postgres !== undefined &&
      sections(
        'To look into the database:',
        fenced(
          'shell',
          `docker compose exec postgres psql --username ${applicationRole(
            service,
          )} ${databaseName(service)}`,
        ),
      ),
    `The service listens on port ${PORTS.http}, its management endpoints on port ${PORTS.management}:`,
    fenced(
      'shell',
      `curl --fail http://localhost:${PORTS.management}/actuator/health/readiness`,
    ),
    hasHttpApi(service) &&
      text`
A call of the API needs a token of ${code(
        platform.tokens.issuer,
      )}. To take tokens of another issuer, set
\`SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI\`.
`,
  );
}
