import type {
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/** To see the health of an entity; asked for each entity, so "owners only" is a policy. */
export const platformHealthEntityReadPermission: ResourcePermission<'catalog-entity'> =
  {
    type: 'resource',
    name: 'platform-health.entity.read',
    attributes: { action: 'read' },
    resourceType: 'catalog-entity',
  };

/** To see what the portal watches and how that goes: for those who operate it. */
export const platformHealthSourcesReadPermission: BasicPermission = {
  type: 'basic',
  name: 'platform-health.sources.read',
  attributes: { action: 'read' },
};

/** All permissions of the plugin. */
export const platformHealthPermissions = [
  platformHealthEntityReadPermission,
  platformHealthSourcesReadPermission,
];
