import type {
  AuthService,
  HttpAuthService,
  LifecycleService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { DispatchStrategy } from '@backstage/plugin-kubernetes-backend';
import type {
  AuthenticationStrategy,
  KubernetesClustersSupplier,
} from '@backstage/plugin-kubernetes-node';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { objectsQuery } from '../request/objectsQuery';
import { watchedKind } from '../request/watchedKind';
import { admit } from './admit';
import { Clusters } from './Clusters';
import { sendJson } from './headers';
import { sendList } from './sendList';
import { sendVersions } from './sendVersions';
import { sendWatch } from './sendWatch';
import { createVisitor } from './visitor';

/** What the Kubernetes plugin gives to a router, and the services that the door needs beside it. */
export interface DoorOptions {
  clusterSupplier: KubernetesClustersSupplier;
  authStrategyMap: { [key: string]: AuthenticationStrategy };
  auth: AuthService;
  httpAuth: HttpAuthService;
  lifecycle: LifecycleService;
  /** Time that a cluster has for a list, and for the beginning of a watch. */
  deadlineMs: number;
}

/**
 * A router for `/ecotrack`, to stand before the router of the Kubernetes plugin: lists and watches the kinds of
 * WATCHED_KINDS, for the health backend alone.
 */
export function createDoor(options: DoorOptions): Router {
  const { authStrategyMap, lifecycle, deadlineMs } = options;
  const clusters = new Clusters(options.clusterSupplier, options.auth);
  const strategy = new DispatchStrategy({ authStrategyMap });
  const visit = createVisitor({ strategy, lifecycle, deadlineMs });

  const door = PromiseRouter();
  door.use(admit(options.httpAuth));
  door.get('/clusters', async (_, response) => {
    const names = (await clusters.all()).map(({ name }) => ({ name }));
    sendJson(response, { clusters: names });
  });
  door.get('/:cluster/versions/:kind', async (request, response) => {
    const { group } = watchedKind(request.params.kind);
    const cluster = await clusters.get(request.params.cluster);
    const path = group ? `/apis/${group}` : '/api';
    await visit(cluster, path, response, sendVersions);
  });
  door.get('/:cluster/objects/:kind', async (request, response) => {
    const kind = watchedKind(request.params.kind);
    // Not request.query: it drops what it does not like, and the rest would pass.
    const { searchParams } = new URL(request.originalUrl, 'http://door');
    const { path, isWatch } = objectsQuery(kind, searchParams);
    const cluster = await clusters.get(request.params.cluster);
    await visit(cluster, path, response, isWatch ? sendWatch : sendList);
  });
  door.use(() => {
    throw new NotFoundError('The door has no such route');
  });

  const router = PromiseRouter();
  router.use('/ecotrack', door);
  return router;
}
