import type { Source } from '@ecotrack/model';
import type { Repositories } from '../config/readRepositories';

const BRANCH = 'main';
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

export const sourceOf = ({ remoteUrl }: Addresses): Source => ({
  repositoryUrl: remoteUrl,
  branch: BRANCH,
});

/** The same addresses for a repository of which only the clone address is known, such as the GitOps repository. */
export function addressesOfClone(
  repositories: Repositories,
  remoteUrl: string,
): Addresses {
  const { host, pathname } = new URL(remoteUrl);
  const segments = pathname
    .replace(/\.git$/, '')
    .split('/')
    .filter(Boolean);
  const name = segments.pop() ?? '';
  const owner = segments.join('/');
  return addressesOf(
    { ...repositories, host, baseUrl: new URL(remoteUrl).origin, owner },
    name,
  );
}
