import { argoProjectFile } from '@ecotrack/generator';
import { Platform } from '@ecotrack/model';
import { stringify } from 'yaml';
import { CommitFile } from '../forge';
import { ExistingService } from './services';

const yamlFile = (path: string, value: unknown): CommitFile => ({
  path,
  content: stringify(value, { aliasDuplicateObjects: false }),
});

const README = `# GitOps

What Argo CD delivers to the EcoTrack platform.

- \`projects/\`: AppProjects, kept by the platform team.
- \`applications/\`: one Application for each service and environment, written by the portal.

Dev follows \`main\` by itself. Staging and prod are synced by promotion.
`;

/** README and project of the GitOps repository. */
export const gitopsGround = (
  platform: Platform,
  forgeUrl: string,
  owner: string,
): CommitFile[] => {
  const { path, content } = argoProjectFile(platform, [
    `${forgeUrl}/${owner}/*`,
  ]);
  return [
    { path: 'README.md', content: README },
    { path, content },
  ];
};

/** The Applications of services, as the portal registers them. */
export const applicationFiles = (services: ExistingService[]): CommitFile[] =>
  services
    .flatMap(({ applications }) => [...applications.values()])
    .map(application =>
      yamlFile(`applications/${application.metadata.name}.yaml`, application),
    );
