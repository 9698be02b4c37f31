import { createValidatedOpenApiRouterFromGeneratedEndpointMap as createOpenApiRouter } from '@backstage/backend-openapi-utils';
import { toError } from '@backstage/errors';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { openapi } from '../schema/openapi/openapi';
import { refuseStrangeQueries } from './refuseStrangeQueries';
import { entityRoutes } from './routes/entityRoutes';
import { listRoutes } from './routes/listRoutes';
import { operatorRoutes } from './routes/operatorRoutes';
import type { Route, Serving } from './routes/Route';

/**
 * The HTTP API, as `schema/openapi` describes it; the description itself is at `/openapi.json`. Give it to the
 * plugin's `httpRouter`, whose default policy lets no one in without credentials, and register
 * `platformHealthPermissions` with `permissionsRegistry.addPermissions`.
 */
export function createRouter(serving: Serving): Router {
  const router = PromiseRouter();
  router.use(
    createOpenApiRouter<{}>(openapi, { middleware: [refuseStrangeQueries] }),
  );
  const add = ({ path, eventId, allow, answer }: Route) =>
    router.get(path, async (request, response) => {
      const caller = await serving.httpAuth.credentials(request, { allow });
      const event = await serving.auditor.createEvent({
        eventId,
        request,
        severityLevel: 'low',
      });
      try {
        await answer(serving, caller, request, response);
        await event.success();
      } catch (error) {
        await event.fail({ error: toError(error) });
        throw error;
      }
    });
  [...entityRoutes, ...listRoutes(), ...operatorRoutes].forEach(add);
  return router;
}
