import type { Platform } from '../platform/platform';

/** Where the portal serves the JSON Schema of `ecotrack.yaml` (packages/app/public/schemas). */
export const serviceSchemaUrl = (platform: Pick<Platform, 'portalUrl'>) =>
  `${platform.portalUrl}/schemas/service.v1alpha1.json`;
