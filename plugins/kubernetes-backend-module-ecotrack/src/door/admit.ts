import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { DOOR_SUBJECT } from '@ecotrack/backstage-plugin-platform-health-common';
import type { RequestHandler } from 'express';

/** Lets the health backend pass, and it only with GET: HEAD would open a connection to the cluster as well. */
export const admit =
  (httpAuth: HttpAuthService): RequestHandler =>
  async (request, response, next) => {
    const { principal } = await httpAuth.credentials(request, {
      allow: ['service'],
    });
    if (principal.subject !== DOOR_SUBJECT)
      throw new NotAllowedError(
        `The clusters are read by ${DOOR_SUBJECT} alone; ask its API instead`,
      );
    if (request.method === 'GET') next();
    else response.status(405).set('allow', 'GET').end();
  };
