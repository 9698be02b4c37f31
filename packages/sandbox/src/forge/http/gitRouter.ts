import { spawn } from 'node:child_process';
import { createGunzip } from 'node:zlib';
import { Request, Response } from 'express';
import Router from 'express-promise-router';
import { InputError, NotAllowedError } from '@backstage/errors';
import { gitEnvironment } from '../git/gitEnvironment';
import { ForgeContext } from '../ForgeContext';
import { repositoryOf } from './repositoryOf';

const SERVICES = ['git-upload-pack', 'git-receive-pack'];

const packetLine = (text: string) =>
  (text.length + 4).toString(16).padStart(4, '0') + text;

/** Runs a git service over one request until the child has ended; leaves the response open. */
function serve(
  req: Request,
  res: Response,
  options: { service: string; directory: string; advertise: boolean },
): Promise<void> {
  const { service, directory, advertise } = options;
  const header = req.get('git-protocol') ?? '';
  const protocol = /^version=[012]$/.test(header) ? header : '';
  const type = advertise ? 'advertisement' : 'result';
  res.status(200);
  // set on the raw response: express would append a charset
  res.setHeader('content-type', `application/x-${service}-${type}`);
  res.setHeader('cache-control', 'no-cache');
  const isPlain = protocol === 'version=2' && service === 'git-upload-pack';
  if (advertise && !isPlain) {
    res.write(`${packetLine(`# service=${service}\n`)}0000`);
  }
  return new Promise(resolve => {
    const child = spawn(
      'git',
      [
        service.slice('git-'.length),
        '--stateless-rpc',
        ...(advertise ? ['--advertise-refs'] : []),
        directory,
      ],
      { env: gitEnvironment(protocol ? { GIT_PROTOCOL: protocol } : {}) },
    );
    const stop = () => {
      child.kill();
      res.destroy();
    };
    child.on('error', () => {
      stop();
      resolve();
    });
    child.on('close', () => resolve());
    child.stderr.resume();
    // git may end without reading all of the request
    child.stdin.on('error', () => {});
    child.stdout.pipe(res, { end: false });
    res.on('close', () => child.exitCode === null && child.kill());
    if (advertise) {
      child.stdin.end();
      return;
    }
    req.on('error', stop);
    req.on('aborted', stop);
    if (req.get('content-encoding') === 'gzip') {
      req.pipe(createGunzip().on('error', stop)).pipe(child.stdin);
    } else {
      req.pipe(child.stdin);
    }
  });
}

/** Smart HTTP: fetch for everyone who may read, push for the forge's user. */
export function gitRouter(context: ForgeContext) {
  const router = Router();

  router.get('/:owner/:repo/info/refs', async (req, res) => {
    const service = String(req.query.service);
    if (!SERVICES.includes(service)) {
      throw new NotAllowedError('this forge speaks smart HTTP only');
    }
    if (service === 'git-receive-pack') {
      context.authenticator.demand(req);
    }
    const { directory } = await repositoryOf(context, req, 'git');
    await serve(req, res, { service, directory, advertise: true });
    res.end();
  });

  router.post('/:owner/:repo/:service(git-[a-z-]+)', async (req, res) => {
    const { service } = req.params;
    if (!SERVICES.includes(service)) {
      throw new NotAllowedError(`'${service}' is not offered`);
    }
    if (req.get('content-type') !== `application/x-${service}-request`) {
      throw new InputError(
        `content-type must be application/x-${service}-request`,
      );
    }
    const isPush = service === 'git-receive-pack';
    if (isPush) {
      context.authenticator.demand(req);
    }
    const repository = await repositoryOf(context, req, 'git');
    const work = () =>
      serve(req, res, {
        service,
        directory: repository.directory,
        advertise: false,
      });
    await (isPush ? context.pushes.during(repository, work) : work());
    // only now: who pushed may rely on the listeners having been told
    res.end();
  });

  return router;
}
