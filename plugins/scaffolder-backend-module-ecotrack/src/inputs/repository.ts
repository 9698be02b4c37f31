import {
  addressesOf,
  type Addresses,
  type Repositories,
} from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { quote } from '@ecotrack/model';
import { z } from 'zod/v3';
import { wrongInput } from './wrongInput';

const REPOSITORY = /^(?!.*\.git$)[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/i;
/** GitHub's rule; the others nest groups and take underscores and dots. */
const OWNER = {
  github: /^(?=.{1,39}$)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/,
  gitea: /^(?=.{1,39}$)[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*$/,
  gitlab:
    /^(?=.{1,255}$)[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*(?:\/[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*)*$/,
};

/** The input that `repositoryOf` reads. */
export const repositoryInput = {
  repoUrl: (schema: typeof z) =>
    schema
      .string({
        description:
          'Repository of the service as host?owner=o&repo=r, at the configured forge; the configured owner and the name of the service when absent',
      })
      .optional(),
};

/** Addresses of a service's repository: the one that was given, else the one named after the service. */
export function repositoryOf(
  repoUrl: unknown,
  repositories: Repositories,
  serviceName: string,
): Addresses {
  if (repoUrl === undefined) return addressesOf(repositories, serviceName);
  const { host, provider } = repositories;
  const { owner, repo } = parts(repoUrl, host) ?? {};
  if (
    owner === undefined ||
    repo === undefined ||
    !OWNER[provider].test(owner) ||
    !REPOSITORY.test(repo)
  ) {
    throw wrongInput(
      'repoUrl',
      'repository/address',
      `${quote(repoUrl)} is not a repository at ${host}.`,
      `Write it as "${host}?owner=ecotrack&repo=order-service", with an owner and a repository that ${host} allows, without ".git".`,
    );
  }
  return addressesOf({ ...repositories, owner }, repo);
}

/** Owner and repository of an address of our form, at this host and with nothing else in it. */
function parts(repoUrl: unknown, host: string) {
  if (typeof repoUrl !== 'string' || !repoUrl.startsWith(`${host}?`))
    return undefined;
  const query = new URLSearchParams(repoUrl.slice(host.length + 1));
  const [owner, ...owners] = query.getAll('owner');
  const [repo, ...repos] = query.getAll('repo');
  return query.size === 2 && owners.length === 0 && repos.length === 0
    ? { owner, repo }
    : undefined;
}
