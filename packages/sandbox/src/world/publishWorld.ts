import { ConflictError } from '@backstage/errors';
import { Platform } from '@ecotrack/model';
import { CommitFile, Forge } from '../forge';
import { applicationFiles, gitopsGround } from './gitops';
import { existingServices } from './services';

/** Creates a repository with its first commit; one that is there is left alone. */
async function publish(
  forge: Forge,
  repository: { owner: string; repo: string; description: string },
  files: CommitFile[],
): Promise<void> {
  const { owner, repo, description } = repository;
  try {
    await forge.createRepository(owner, repo, description);
  } catch (error) {
    if (error instanceof ConflictError) return;
    throw error;
  }
  await forge.pushFiles({ owner, repo, files, message: 'Initial commit' });
}

/**
 * Pushes the services that our generator makes of the presets, and the GitOps repository that
 * delivers them. Answers the names of the repositories.
 */
export async function publishWorld(
  forge: Forge,
  platform: Platform,
  names: { owner: string; gitops: string },
): Promise<string[]> {
  const { owner, gitops } = names;
  const services = existingServices(platform, forge.url, owner);
  await Promise.all(
    services.map(({ name, description, files }) =>
      publish(forge, { owner, repo: name, description }, files),
    ),
  );
  const description = 'What Argo CD delivers to the EcoTrack platform';
  await publish(forge, { owner, repo: gitops, description }, [
    ...gitopsGround(platform, forge.url, owner),
    ...applicationFiles(services),
  ]);
  return [...services.map(({ name }) => name), gitops];
}
