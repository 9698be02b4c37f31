import { spawn } from 'node:child_process';
import { createGzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { Request } from 'express';
import Router from 'express-promise-router';
import { InputError, NotFoundError } from '@backstage/errors';
import { ForgeContext } from '../ForgeContext';
import { gitEnvironment } from '../git/gitEnvironment';
import { readCommit } from '../git/readCommit';
import { findEntry, listFolder, readBlobs } from '../git/readTree';
import { resolveRevision } from '../git/resolveRevision';
import { isFilePath } from '../names';
import { commitShape, contentShape } from './giteaShapes';
import { repositoryOf } from './repositoryOf';

/** Reading of files, commits and archives: what the URL reader and TechDocs ask. */
export function contentRouter(context: ForgeContext) {
  const router = Router();

  const open = async (req: Request, ref: string) => {
    const repository = await repositoryOf(context, req, 'api');
    const sha = await resolveRevision(repository.directory, ref);
    if (!sha) {
      throw new NotFoundError(
        `'${ref}' is no branch, tag or commit of ${repository.owner}/${repository.name}`,
      );
    }
    return { repository, sha };
  };

  router.get('/:owner/:repo/contents/:path(*)?', async (req, res) => {
    const path = (req.params.path ?? '').replace(/\/+$/, '');
    if (path !== '' && !isFilePath(path)) {
      throw new InputError(`'${path}' cannot be a path of a repository`);
    }
    const ref = typeof req.query.ref === 'string' ? req.query.ref : 'HEAD';
    const { repository, sha } = await open(req, ref);
    const { directory } = repository;
    const entry = await findEntry(directory, sha, path);
    if (!entry) {
      throw new NotFoundError(`there is no '${path}' at '${ref}'`);
    }
    if (entry.type === 'tree') {
      const entries = await listFolder(directory, sha, path);
      res.json(
        entries.map(item => contentShape(context.url(), repository, item, ref)),
      );
      return;
    }
    const blobs = await readBlobs(
      directory,
      entry.type === 'blob' ? [entry.sha] : [],
    );
    res.json(
      contentShape(context.url(), repository, entry, ref, blobs.get(entry.sha)),
    );
  });

  router.get('/:owner/:repo/git/commits/:ref(*)', async (req, res) => {
    const { repository, sha } = await open(req, req.params.ref);
    const facts = await readCommit(repository.directory, sha);
    res.json(commitShape(context.url(), repository, facts));
  });

  router.get('/:owner/:repo/archive/:file(*)', async (req, res) => {
    const match = /^(.+)\.tar\.gz$/.exec(req.params.file);
    if (!match) {
      throw new InputError('archives are offered as .tar.gz only');
    }
    const { repository, sha } = await open(req, match[1]);
    res.status(200);
    res.setHeader('content-type', 'application/gzip');
    // git's own tar.gz needs a gzip program in older versions
    const child = spawn(
      'git',
      ['archive', '--format=tar', `--prefix=${repository.name}/`, sha],
      { cwd: repository.directory, env: gitEnvironment() },
    );
    child.stdin.end();
    child.stderr.resume();
    child.on('error', () => res.destroy());
    res.on('close', () => child.exitCode === null && child.kill());
    // a reader that leaves early is no failure
    await pipeline(child.stdout, createGzip(), res).catch(() => res.destroy());
  });

  return router;
}
