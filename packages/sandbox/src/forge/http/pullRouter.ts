import { Request } from 'express';
import Router from 'express-promise-router';
import { InputError } from '@backstage/errors';
import { ForgeContext } from '../ForgeContext';
import { PullRequests } from '../repositories/PullRequests';
import { Repository } from '../repositories/RepositoryStore';
import { pullShape } from './giteaShapes';
import { repositoryOf } from './repositoryOf';
import { requestBody, textField } from './requestBody';

function numberOf(req: Request): number {
  if (!/^[1-9]\d{0,8}$/.test(req.params.number)) {
    throw new InputError(`'${req.params.number}' is no pull request's number`);
  }
  return Number(req.params.number);
}

/** Pull requests between branches of one repository: create, list, read, merge. */
export function pullRouter(context: ForgeContext) {
  const router = Router();
  const pullsOf = (repository: Repository) =>
    new PullRequests(repository, context.now);

  router.get('/:owner/:repo/pulls', async (req, res) => {
    const repository = await repositoryOf(context, req, 'api');
    const state = req.query.state ?? 'open';
    const pulls = await pullsOf(repository).list();
    res.json(
      pulls
        .filter(pull => state === 'all' || pull.state === state)
        .reverse()
        .map(pull => pullShape(context.url(), repository, pull)),
    );
  });

  router.post('/:owner/:repo/pulls', async (req, res) => {
    context.authenticator.demand(req);
    const repository = await repositoryOf(context, req, 'api');
    const body = requestBody(req.body);
    const wish = {
      title: textField(body, 'title'),
      body: textField(body, 'body', ''),
      head: textField(body, 'head'),
      base: textField(body, 'base'),
    };
    const pull = await context.pushes.during(repository, () =>
      pullsOf(repository).open(wish),
    );
    res.status(201).json(pullShape(context.url(), repository, pull));
  });

  router.get('/:owner/:repo/pulls/:number', async (req, res) => {
    const repository = await repositoryOf(context, req, 'api');
    const pull = await pullsOf(repository).get(numberOf(req));
    res.json(pullShape(context.url(), repository, pull));
  });

  router.post('/:owner/:repo/pulls/:number/merge', async (req, res) => {
    context.authenticator.demand(req);
    const repository = await repositoryOf(context, req, 'api');
    const style = textField(requestBody(req.body), 'Do', 'merge');
    if (style !== 'merge') {
      throw new InputError(`Do: '${style}' is not offered; use 'merge'`);
    }
    await context.pushes.during(repository, () =>
      pullsOf(repository).merge(numberOf(req), {
        ...context.identity(),
        date: context.now(),
      }),
    );
    res.status(200).end();
  });

  return router;
}
