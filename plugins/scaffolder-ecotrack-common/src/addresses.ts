import type { Source } from '@ecotrack/model';
import type { Repositories } from './readRepositories';

/** Default branch of every repository the portal makes, and of the GitOps repository. */
export const BRANCH = 'main';
const PAGE_OF_BRANCH = {
  gitea: `src/branch/${BRANCH}`,
  github: `blob/${BRANCH}`,
  gitlab: `-/blob/${BRANCH}`,
};

/** Every spelling of one repository that actions and links need. */
export interface Addresses {
  /** As the stock publish actions take it: `host?owner=o&repo=r`. */
  readonly repoUrl: string;
  /** Clone address. */
  readonly remoteUrl: string;
  /** Page of the repository. */
  readonly pageUrl: string;
  /** Page of the default branch; URL readers append a path to it. */
  readonly contentsUrl: string;
}

/** Addresses of a service's repository at the configured forge. */
export function addressesOf(
  { provider, host, baseUrl, owner }: Repositories,
  name: string,
): Addresses {
  const pageUrl = `${baseUrl}/${owner}/${name}`;
  return {
    repoUrl: `${host}?owner=${encodeURIComponent(
      owner,
    )}&repo=${encodeURIComponent(name)}`,
    remoteUrl: `${pageUrl}.git`,
    pageUrl,
    contentsUrl: `${pageUrl}/${PAGE_OF_BRANCH[provider]}`,
  };
}

/** Where the generator is told that the repository will live. */
export const sourceOf = ({ remoteUrl }: Addresses): Source => ({
  repositoryUrl: remoteUrl,
  branch: BRANCH,
});

/**
 * The same addresses for a repository at the configured forge of which only the clone address is known, such as
 * the GitOps repository; undefined when it stands elsewhere.
 */
export function addressesOfClone(
  repositories: Repositories,
  remoteUrl: string,
): Addresses | undefined {
  const root = `${repositories.baseUrl}/`;
  if (!remoteUrl.startsWith(root)) return undefined;
  const segments = remoteUrl
    .slice(root.length)
    .replace(/\.git$/, '')
    .split('/');
  const name = segments.pop();
  const owner = segments.join('/');
  if (!name || !owner) return undefined;
  return addressesOf({ ...repositories, owner }, name);
}
