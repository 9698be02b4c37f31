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
/** Host of a public service where no environment is asked for: that of environments without a subdomain. */
export const publicHost = (service: Service, platform: Platform) =>
  service.spec.mesh.host ?? `${service.metadata.name}.${platform.baseDomain}`;
/** Host of a public service in one environment: its subdomain stands before the base domain. */
export function publicHostIn(
  service: Service,
  platform: Platform,
  { subdomain }: Pick<PlatformEnvironment, 'subdomain'>,
): string {
  const host = publicHost(service, platform);
  if (!subdomain) return host;
  const end = `.${platform.baseDomain}`;
  return host.endsWith(end)
    ? `${host.slice(0, -end.length)}.${subdomain}${end}`
    : `${subdomain}.${host}`;
}
/** Where the portal serves the JSON Schema of `ecotrack.yaml` (packages/app/public/schemas). */
export const serviceSchemaUrl = (platform: Pick<Platform, 'portalUrl'>) =>
  `${platform.portalUrl}/schemas/service.v1alpha1.json`;
