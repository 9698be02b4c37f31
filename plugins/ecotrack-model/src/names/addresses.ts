import type { Platform, PlatformEnvironment } from '../platform/platform';
import type { Service } from '../service/service';

/** Addresses of the shared data services, as seen from the service's namespace. */
export const postgresHost = (
  platform: Platform,
  environment: PlatformEnvironment,
) => `${platform.postgres.cluster}-rw.${environment.dataNamespace}.svc`;
export const sentinelHost = (
  platform: Platform,
  environment: PlatformEnvironment,
) => `rfs-${platform.redis.cluster}.${environment.dataNamespace}.svc`;
export const kafkaBootstrap = (
  platform: Platform,
  environment: PlatformEnvironment,
) =>
  `${platform.kafka.cluster}-kafka-bootstrap.${environment.dataNamespace}.svc:9093`;
export const publicHost = (service: Service, platform: Platform) =>
  service.spec.mesh.host ?? `${service.metadata.name}.${platform.baseDomain}`;
/** Where the portal serves the JSON Schema of `ecotrack.yaml` (packages/app/public/schemas). */
export const serviceSchemaUrl = (platform: Pick<Platform, 'portalUrl'>) =>
  `${platform.portalUrl}/schemas/service.v1alpha1.json`;
