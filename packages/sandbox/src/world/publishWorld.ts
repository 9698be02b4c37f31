import { ConflictError } from '@backstage/errors';
import { Platform } from '@ecotrack/model';
import { CommitFile, Forge } from '../forge';
import { applicationFiles, gitopsGround } from './gitops';
import { existingServices } from './services';

export type PublishedWorld = {
  repositories: string[];
  /** Leaves staging and prod to promotion, after what they run was delivered once. */
  endDelivery(): Promise<void>;
};

/** Creates a repository with its first commit; one that is there is left alone. Answers whether it is new. */
async function publish(
  forge: Forge,
  repository: { owner: string; repo: string; description: string },
  files: CommitFile[],
): Promise<boolean> {
  const { owner, repo, description } = repository;
  try {
    await forge.createRepository(owner, repo, description);
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
  await forge.pushFiles({ owner, repo, files, message: 'Initial commit' });
  return true;
}

/** Pushes the services that our generator makes of the presets, and the GitOps repository that delivers them. */
export async function publishWorld(
  forge: Forge,
  platform: Platform,
  names: { owner: string; gitops: string },
): Promise<PublishedWorld> {
  const { owner, gitops } = names;
  const services = existingServices(platform, forge.url, owner);
  await Promise.all(
    services.map(({ name, description, files }) =>
      publish(forge, { owner, repo: name, description }, files),
    ),
  );
  const description = 'What Argo CD delivers to the EcoTrack platform';
  const isNew = await publish(forge, { owner, repo: gitops, description }, [
    ...gitopsGround(platform, forge.url, owner),
    ...applicationFiles(services, { deliver: true }),
  ]);
  return {
    repositories: [...services.map(({ name }) => name), gitops],
    async endDelivery() {
      if (!isNew) return;
      await forge.pushFiles({
        owner,
        repo: gitops,
        files: applicationFiles(services, { deliver: false }),
        message: 'Staging and prod follow promotion',
      });
    },
  };
}
