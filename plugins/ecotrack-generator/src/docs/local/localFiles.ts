import type { GeneratedFile } from '../../core/GeneratedFile';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { toYaml } from '../../structured/yaml';
import { notice } from '../../text/notice';
import { PATHS } from '../paths';
import { compose, needsServers } from './compose';
import { devcontainer } from './devcontainer';
import { editorconfig } from './editorconfig';
import { initSql } from './init.sql';
import { kafkaStartSh } from './kafkaStart.sh';

const composeYaml = (input: GeneratorInput) =>
  `${notice(
    'hash',
  )}\n# Servers of your own belong into compose.override.yaml, which Docker reads as well.\n${toYaml(
    compose(input),
  )}`;

/** What a developer needs around the sources: servers, a development container, editor settings. */
export function localFiles(input: GeneratorInput): GeneratedFile[] {
  const { service } = input;
  const when = (condition: unknown, file: GeneratedFile) =>
    condition ? [file] : [];
  return [
    ...when(needsServers(input), {
      path: PATHS.compose,
      content: composeYaml(input),
      class: 'managed',
      purpose:
        'The servers the service needs, on a laptop and without passwords.',
    }),
    ...when(service.spec.postgres, {
      path: PATHS.postgresInit,
      content: initSql(service),
      class: 'managed',
      purpose: 'Roles and database of the local PostgreSQL.',
    }),
    ...when(service.spec.kafka, {
      path: PATHS.kafkaStart,
      content: kafkaStartSh(service),
      class: 'managed',
      purpose: 'Starts the local Kafka and creates its topics.',
      executable: true,
    }),
    {
      path: '.devcontainer/devcontainer.json',
      content: `${JSON.stringify(devcontainer(input), null, 2)}\n`,
      class: 'seeded',
      purpose: 'Development container with JDK, Maven and Docker.',
    },
    {
      path: '.editorconfig',
      content: editorconfig(),
      class: 'seeded',
      purpose: 'Indentation and line ends for every editor.',
    },
  ];
}
