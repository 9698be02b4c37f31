import { Response } from 'express';
import Router from 'express-promise-router';
import { InputError, NotFoundError } from '@backstage/errors';
import { ForgeContext } from '../ForgeContext';
import { findEntry, listFolder, readBlobs } from '../git/readTree';
import { resolveRevision } from '../git/resolveRevision';
import { isFilePath } from '../names';
import { Repository } from '../repositories/RepositoryStore';
import { escapeHtml, link, page } from './html';
import { repositoryOf } from './repositoryOf';

const LARGEST_TEXT = 512 * 1024;

function send(res: Response, title: string, body: string): void {
  res
    .set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'",
    )
    .set('X-Content-Type-Options', 'nosniff')
    .type('html')
    .send(page(title, body));
}

const list = (items: string[]) =>
  `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`;

function fileText(content: Buffer): string {
  if (content.subarray(0, 8000).includes(0)) {
    return `<p class="muted">Binary file, ${content.length} bytes</p>`;
  }
  const cut = content.subarray(0, LARGEST_TEXT);
  const note =
    cut.length < content.length
      ? `<p class="muted">The first ${cut.length} of ${content.length} bytes</p>`
      : '';
  return `${note}<pre><code>${escapeHtml(cut.toString('utf8'))}</code></pre>`;
}

/** Pages for people: repositories, folders and files. */
export function pageRouter(context: ForgeContext) {
  const router = Router();

  /** Branch names may hold slashes: the longest existing branch is meant. */
  const openBranch = async (repository: Repository, rest: string) => {
    const parts = rest.split('/').filter(Boolean);
    for (let count = parts.length; count > 0; count--) {
      const branch = parts.slice(0, count).join('/');
      const sha = await resolveRevision(repository.directory, branch);
      if (sha) {
        return { branch, sha, path: parts.slice(count).join('/') };
      }
    }
    throw new NotFoundError(`${repository.name} has no branch '${rest}'`);
  };

  const show = async (res: Response, repository: Repository, rest: string) => {
    const { owner, name, directory } = repository;
    const { branch, sha, path } = await openBranch(repository, rest);
    if (path !== '' && !isFilePath(path)) {
      throw new InputError(`'${path}' cannot be a path of a repository`);
    }
    const entry = await findEntry(directory, sha, path);
    if (!entry) {
      throw new NotFoundError(`there is no '${path}' on '${branch}'`);
    }
    const root = [owner, name, 'src', 'branch', ...branch.split('/')];
    const where = `<p>${link(root, `${owner}/${name}`)} on <code>${escapeHtml(
      branch,
    )}</code> at <code>${sha.slice(0, 10)}</code></p>`;
    if (entry.type !== 'tree') {
      const blobs = await readBlobs(directory, [entry.sha]);
      const content = blobs.get(entry.sha) ?? Buffer.alloc(0);
      send(res, path, where + fileText(content));
      return;
    }
    const entries = await listFolder(directory, sha, path);
    entries.sort((a, b) => b.type.localeCompare(a.type));
    const items = entries.map(item => {
      const label = item.path.slice(path === '' ? 0 : path.length + 1);
      return link(
        [...root, ...item.path.split('/')],
        item.type === 'tree' ? `${label}/` : label,
      );
    });
    const clone = `<p>Clone: <code>git clone ${escapeHtml(
      `${context.url()}/${owner}/${name}.git`,
    )}</code></p>`;
    send(
      res,
      path || `${owner}/${name}`,
      where + (path ? '' : clone) + list(items),
    );
  };

  router.get('/', async (req, res) => {
    const isKnown = context.authenticator.isKnown(req);
    const items: string[] = [];
    for (const organisation of context.repositories.organisations) {
      for (const repository of await context.repositories.list(organisation)) {
        if (isKnown || !repository.private) {
          items.push(
            `${link(
              [organisation, repository.name],
              `${organisation}/${repository.name}`,
            )} <span class="muted">${escapeHtml(
              repository.description,
            )}</span>`,
          );
        }
      }
    }
    send(res, 'Repositories', items.length ? list(items) : '<p>None yet.</p>');
  });

  router.get('/:owner/:repo.git', (req, res) => {
    const parts = [req.params.owner, req.params.repo];
    res.redirect(`/${parts.map(encodeURIComponent).join('/')}`);
  });

  router.get('/:owner/:repo', async (req, res) => {
    const repository = await repositoryOf(context, req, 'page');
    if (await resolveRevision(repository.directory, 'main')) {
      await show(res, repository, 'main');
      return;
    }
    send(
      res,
      `${repository.owner}/${repository.name}`,
      '<p>Nothing was pushed to its branch main yet.</p>',
    );
  });

  router.get('/:owner/:repo/src/branch/:rest(*)', async (req, res) => {
    const repository = await repositoryOf(context, req, 'page');
    await show(res, repository, req.params.rest);
  });

  return router;
}
