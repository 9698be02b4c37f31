import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { platformHealthEntityReadPermission } from '@ecotrack/backstage-plugin-platform-health-common';
import { HIDDEN, ORDERS } from './sampleDocuments';

export const READER = 'user:default/reader';
export const OWNER = 'user:default/owner';
export const DENIED = 'user:default/denied';

/** Reader: everything in the catalog; owner: what a condition on owned entities allows; denied: nothing. */
export function policy(): PermissionsService {
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

/** The catalog has two entities. */
export const catalog = () =>
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
