import type { PermissionsService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { platformHealthEntityReadPermission } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Caller } from './principalKey';

/** What a caller may see of an entity: `hidden` when the catalog hides it, `denied` when only its health is hidden. */
export type Decision = 'readable' | 'hidden' | 'denied';

/** Questions of one request: the permission backend takes at most 100 kB. */
const CHUNK = 150;

const permission = platformHealthEntityReadPermission;

/** Entities among the refs that the caller sees in the catalog. */
async function visible(
  catalog: CatalogService,
  credentials: Caller,
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs: [...refs], fields: ['kind'] },
    { credentials },
  );
  return new Set(refs.filter((_, index) => items[index] !== undefined));
}

/** Entities among the refs whose health the policy lets the caller see. */
async function allowed(
  permissions: PermissionsService,
  credentials: Caller,
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  if (refs.length > 1) {
    const [{ result }] = await permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (result === AuthorizeResult.ALLOW) return new Set(refs);
    if (result === AuthorizeResult.DENY) return new Set();
  }
  const chunks = Array.from(
    { length: Math.ceil(refs.length / CHUNK) },
    (_, index) => refs.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  const decided = await Promise.all(
    chunks.map(async chunk => {
      const answers = await permissions.authorize(
        chunk.map(resourceRef => ({ permission, resourceRef })),
        { credentials },
      );
      return chunk.filter(
        (_, index) => answers[index].result === AuthorizeResult.ALLOW,
      );
    }),
  );
  return new Set(decided.flat());
}

/**
 * Asks catalog and policy, both with the caller's credentials.
 *
 * @throws ServiceUnavailableError - one of them does not answer: then nothing is shown
 */
export async function decide(
  services: {
    readonly catalog: CatalogService;
    readonly permissions: PermissionsService;
  },
  credentials: Caller,
  refs: readonly string[],
): Promise<ReadonlyMap<string, Decision>> {
  const { catalog, permissions } = services;
  const [seen, read] = await Promise.all([
    visible(catalog, credentials, refs),
    allowed(permissions, credentials, refs),
  ]).catch(error => {
    throw new ServiceUnavailableError(
      'Catalog or permissions cannot be asked who may see this; try again soon',
      error,
    );
  });
  const decisionOn = (ref: string): Decision => {
    if (!seen.has(ref)) return 'hidden';
    return read.has(ref) ? 'readable' : 'denied';
  };
  return new Map(refs.map(ref => [ref, decisionOn(ref)]));
}
