import { Request } from 'express';
import { InputError, NotFoundError } from '@backstage/errors';
import { ForgeContext } from '../ForgeContext';
import { isOwnerName, isRepositoryName } from '../names';
import { Repository } from '../repositories/RepositoryStore';

/**
 * The repository a request names. A private one asks git for credentials (401) and does not
 * exist for anyone else who has none (404), as in Gitea. Throws InputError for odd names.
 */
export async function repositoryOf(
  context: ForgeContext,
  req: Request,
  caller: 'git' | 'api' | 'page',
): Promise<Repository> {
  const { owner, repo } = req.params;
  const name = caller === 'git' ? repo.replace(/\.git$/, '') : repo;
  if (!isOwnerName(owner) || !isRepositoryName(name)) {
    throw new InputError(`'${owner}/${name}' cannot be a repository`);
  }
  const repository = await context.repositories.get(owner, name);
  if (repository.private && !context.authenticator.isKnown(req)) {
    if (caller === 'git') {
      context.authenticator.demand(req);
    }
    throw new NotFoundError(`repository '${owner}/${name}' does not exist`);
  }
  return repository;
}
