import { PORTS } from '@ecotrack/model';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { needsServers } from './compose';

/** Version of the JDK, as the tag of the building image begins with it; else the language level. */
const jdk = ({ platform: { versions } }: GeneratorInput) =>
  /:(\d+)/.exec(versions.jdkImage)?.[1] ?? String(versions.java);

/** A container that has a JDK and its own Docker, for compose.yaml and for Testcontainers. */
export const devcontainer = (input: GeneratorInput) => ({
  name: input.service.metadata.name,
  image: 'mcr.microsoft.com/devcontainers/base:bookworm',
  features: {
    'ghcr.io/devcontainers/features/java:1': {
      version: jdk(input),
      // mvnw then has no repository to fetch it from.
      ...(!input.platform.mavenRepository && { installMaven: true }),
    },
    'ghcr.io/devcontainers/features/docker-in-docker:2': {},
  },
  forwardPorts: [PORTS.http, PORTS.management],
  ...(needsServers(input) && {
    postStartCommand: 'docker compose up --detach --wait',
  }),
  customizations: {
    vscode: {
      extensions: ['vscjava.vscode-java-pack', 'redhat.vscode-yaml'],
    },
  },
});
