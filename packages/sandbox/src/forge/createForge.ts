import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import express from 'express';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { allowHere } from '../http/allowHere';
import { Forge } from './Forge';
import { ForgeContext } from './ForgeContext';
import { CommitIdentity } from './git/commitFiles';
import { answerError } from './http/answerError';
import { apiRouter } from './http/apiRouter';
import { Authenticator } from './http/authenticate';
import { gitRouter } from './http/gitRouter';
import { pageRouter } from './http/pageRouter';
import { openForge } from './openForge';
import { PushEvents } from './repositories/PushEvents';
import { RepositoryStore } from './repositories/RepositoryStore';

/** `port` 0 takes a free one; `identity` signs the forge's own commits and dates its records. */
export type ForgeOptions = {
  dataDirectory: string;
  port: number;
  password: string;
  organisations: string[];
  identity?: CommitIdentity;
};

const IDENTITY: CommitIdentity = {
  name: 'EcoTrack Sandbox',
  email: 'sandbox@ecotrack.local',
  date: '2026-01-01T00:00:00Z',
};

/**
 * Starts a Git forge on 127.0.0.1: smart HTTP, the part of Gitea's API that the portal needs,
 * and pages. Throws ConflictError when the port is taken.
 */
export async function createForge(options: ForgeOptions): Promise<Forge> {
  const { dataDirectory, port, password, organisations } = options;
  const repositories = await RepositoryStore.open(dataDirectory, organisations);
  const server = createServer();
  const context: ForgeContext = {
    url: () =>
      `http://127.0.0.1:${(server.address() as AddressInfo | null)?.port}`,
    repositories,
    pushes: new PushEvents(),
    authenticator: new Authenticator(password),
    identity: () => options.identity ?? IDENTITY,
    now: () => new Date().toISOString(),
  };

  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(allowHere(context.url));
  app.use('/api/v1', apiRouter(context));
  app.use(gitRouter(context));
  app.use(pageRouter(context));
  app.use(() => {
    throw new NotFoundError('there is no such page');
  });
  app.use(answerError);
  server.on('request', app);

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ConflictError(
              `port ${port} is taken; end what listens there or give the forge another port`,
            )
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });

  return openForge(context, async () => {
    await new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  });
}
