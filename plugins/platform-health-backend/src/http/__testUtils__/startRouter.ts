import {
  coreServices,
  createBackendPlugin,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { platformHealthEntityReadPermission } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Timeline } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Router } from 'express';
import type { HealthDocuments } from '../../documents/HealthDocuments';
import { createRouter } from '../createRouter';
import { HIDDEN, ORDERS, sampleDocuments } from './sampleDocuments';

export const READER = 'user:default/reader';
export const OWNER = 'user:default/owner';
export const DENIED = 'user:default/denied';

/** Reader: everything in the catalog; owner: what a condition on owned entities allows; denied: nothing. */
function policy(): PermissionsService {
  const resultFor: PermissionsService['authorize'] = async (
    requests,
    { credentials },
  ) => {
    const { principal } = credentials as ReturnType<
      typeof mockCredentials.user
    >;
    const who = principal.userEntityRef;
    return requests.map(({ permission, ...rest }) => {
      const isOwned = 'resourceRef' in rest && rest.resourceRef === ORDERS;
      const isAllowed =
        who === READER ||
        who === undefined ||
        (who === OWNER &&
          permission.name === platformHealthEntityReadPermission.name &&
          isOwned);
      return {
        result: isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      };
    });
  };
  return {
    authorize: jest.fn(resultFor),
    authorizeConditional: jest.fn(async (requests, options) => {
      const { principal } = options.credentials as ReturnType<
        typeof mockCredentials.user
      >;
      return requests.map(({ permission }) => {
        if (principal.userEntityRef === DENIED)
          return { result: AuthorizeResult.DENY };
        if (principal.userEntityRef !== OWNER)
          return { result: AuthorizeResult.ALLOW };
        return {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'catalog',
          resourceType: permission.name,
          conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'x' },
        };
      });
    }),
  };
}

/** The catalog: users do not see the entity `hidden`, except its reader. */
const catalog = () =>
  catalogServiceMock.mock({
    getEntitiesByRefs: jest.fn(async ({ entityRefs }) => ({
      items: entityRefs.map(ref =>
        ref === ORDERS || ref === HIDDEN
          ? {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: { name: ref },
            }
          : undefined,
      ),
    })),
  });

/** The router in a backend of its own, with everything that it asks. */
export async function startRouter(documents: Partial<HealthDocuments> = {}) {
  const permissions = policy();
  const seen = catalog();
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const memory = {
    timeline: jest.fn(async (): Promise<Timeline> => ({ entries: [] })),
  };
  const made: { router?: Router } = {};
  const { server } = await startTestBackend({
    features: [
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      createBackendPlugin({
        pluginId: 'platform-health',
        register(reg) {
          reg.registerInit({
            deps: {
              http: coreServices.httpRouter,
              httpAuth: coreServices.httpAuth,
            },
            async init({ http, httpAuth }) {
              made.router = createRouter({
                documents: sampleDocuments(documents),
                memory,
                catalog: seen,
                permissions,
                httpAuth,
                auditor,
              });
              http.use(made.router);
            },
          });
        },
      }),
    ],
  });
  if (!made.router) throw new Error('The plugin made no router');
  return {
    server,
    router: made.router,
    permissions,
    catalog: seen,
    auditor,
    event,
    memory,
  };
}
