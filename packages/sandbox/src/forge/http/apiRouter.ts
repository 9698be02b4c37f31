import express from 'express';
import Router from 'express-promise-router';
import { NotFoundError } from '@backstage/errors';
import { ForgeContext } from '../ForgeContext';
import { listBranches } from '../git/resolveRevision';
import { Repository } from '../repositories/RepositoryStore';
import { organisationShape, repositoryShape } from './giteaShapes';
import { repositoryOf } from './repositoryOf';
import { requestBody, textField } from './requestBody';
import { contentRouter } from './contentRouter';
import { pullRouter } from './pullRouter';

/** The part of Gitea's API (v1) that the portal calls. */
export function apiRouter(context: ForgeContext) {
  const router = Router();
  router.use(express.json({ limit: '1mb' }));

  const shape = async (repository: Repository) => {
    const branches = await listBranches(repository.directory);
    return repositoryShape(context.url(), repository, branches.size === 0);
  };
  const demandOrganisation = (owner: string) => {
    if (!context.repositories.hasOrganisation(owner)) {
      throw new NotFoundError(`organisation '${owner}' does not exist`);
    }
  };

  router.get('/version', (_req, res) => {
    res.json({ version: '1.24.0+ecotrack-sandbox' });
  });

  // Credentials are not looked at here: a wrong password is to be named by the call that needs
  // it, because publish:gitea reads every refusal of this one as "the organisation is missing".
  router.get('/orgs/:owner', (req, res) => {
    demandOrganisation(req.params.owner);
    res.json(organisationShape(req.params.owner));
  });

  router.get('/orgs/:owner/repos', async (req, res) => {
    const all = await context.repositories.list(req.params.owner);
    const isKnown = context.authenticator.isKnown(req);
    const seen = all.filter(repository => isKnown || !repository.private);
    res.set('X-Total-Count', String(seen.length));
    res.json(await Promise.all(seen.map(shape)));
  });

  router.post('/orgs/:owner/repos', async (req, res) => {
    context.authenticator.demand(req);
    demandOrganisation(req.params.owner);
    const body = requestBody(req.body);
    const repository = await context.repositories.create(
      req.params.owner,
      textField(body, 'name'),
      {
        description: textField(body, 'description', ''),
        private: body.private === true,
        createdAt: context.now(),
      },
    );
    res.status(201).json(await shape(repository));
  });

  router.get('/repos/:owner/:repo', async (req, res) => {
    res.json(await shape(await repositoryOf(context, req, 'api')));
  });

  router.use('/repos', contentRouter(context), pullRouter(context));

  router.use(req => {
    throw new NotFoundError(
      `${req.method} ${req.originalUrl} is not part of this forge's API`,
    );
  });
  return router;
}
