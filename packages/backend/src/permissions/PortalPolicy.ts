import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  PolicyDecision,
  isPermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  catalogEntityDeletePermission,
  catalogEntityRefreshPermission,
  catalogLocationCreatePermission,
} from '@backstage/plugin-catalog-common/alpha';
import { platformHealthSourcesReadPermission } from '@ecotrack/backstage-plugin-platform-health-common';

/** What every signed-in user may do beside reading: use templates and refresh entities. */
const EVERYBODY = [
  'scaffolder.action.execute',
  'scaffolder.task.create',
  'scaffolder.task.cancel',
  'scaffolder.template.dry-run',
  catalogEntityRefreshPermission.name,
  catalogLocationCreatePermission.name,
];

/** Reading that opens more than it shows: the proxy takes any method and path of a cluster; sources name what is watched. */
const ADMINISTRATORS_ONLY = [
  'kubernetes.proxy',
  platformHealthSourcesReadPermission.name,
];

/**
 * The portal's policy. Signed-in users read and create; an entity is removed by its owners only;
 * everything not named here is for administrators (`permission.administrators`, entity references).
 */
export class PortalPolicy implements PermissionPolicy {
  readonly #administrators: ReadonlySet<string>;

  constructor(administrators: readonly string[]) {
    this.#administrators = new Set(administrators);
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) return { result: AuthorizeResult.DENY };
    const owned = user.info.ownershipEntityRefs;
    if (owned.some(ref => this.#administrators.has(ref))) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (ADMINISTRATORS_ONLY.includes(permission.name)) {
      return { result: AuthorizeResult.DENY };
    }
    if (
      permission.attributes.action === 'read' ||
      EVERYBODY.includes(permission.name)
    ) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (
      isResourcePermission(permission, 'catalog-entity') &&
      isPermission(permission, catalogEntityDeletePermission)
    ) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: owned }),
      );
    }
    return { result: AuthorizeResult.DENY };
  }
}
