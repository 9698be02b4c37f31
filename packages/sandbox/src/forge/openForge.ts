import { Forge } from './Forge';
import { ForgeContext } from './ForgeContext';
import { commitFiles } from './git/commitFiles';
import { findEntry, listFolder, readBlobs } from './git/readTree';
import { resolveRevision } from './git/resolveRevision';

/** The in-process doors of a forge that listens. */
export function openForge(
  context: ForgeContext,
  close: () => Promise<void>,
): Forge {
  const { repositories, pushes } = context;
  const url = context.url();

  return {
    url,
    close,
    onPush: listener => pushes.subscribe(listener),

    async createRepository(owner, name, description) {
      const createdAt = context.identity().date;
      await repositories.create(owner, name, { description, createdAt });
    },

    async pushFiles({ owner, repo, branch, identity, ...rest }) {
      const repository = await repositories.get(owner, repo);
      const { sha } = await pushes.during(repository, () =>
        commitFiles(repository.directory, {
          ...rest,
          branch: branch ?? 'main',
          identity: identity ?? context.identity(),
        }),
      );
      return { sha };
    },

    async locate(repoURL) {
      if (!repoURL.startsWith(`${url}/`)) {
        return undefined;
      }
      const [owner, name, ...more] = repoURL.slice(url.length + 1).split('/');
      if (!name || more.some(Boolean)) {
        return undefined;
      }
      const repo = name.replace(/\.git$/, '');
      return (await repositories.find(owner, repo)) && { owner, repo };
    },

    async resolve({ owner, repo }, revision) {
      const repository = await repositories.find(owner, repo);
      return repository && resolveRevision(repository.directory, revision);
    },

    async readFolder({ owner, repo }, commit, path, options = {}) {
      const { directory } = await repositories.get(owner, repo);
      const folder = await findEntry(directory, commit, path);
      if (folder?.type !== 'tree') {
        return undefined;
      }
      const entries = await listFolder(directory, commit, path, options);
      const wanted = entries.filter(
        entry => entry.type === 'blob' && (options.wants?.(entry.path) ?? true),
      );
      const blobs = await readBlobs(directory, [
        ...new Set(wanted.map(entry => entry.sha)),
      ]);
      return wanted.map(entry => ({
        path: entry.path,
        content: blobs.get(entry.sha)?.toString('utf8') ?? '',
      }));
    },
  };
}
