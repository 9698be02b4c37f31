import type { Environment } from '@ecotrack/backstage-plugin-platform-health-node';
import type { HealthConfig } from '../config/HealthConfig';

type PlatformEnvironment = HealthConfig['platform']['environments'][number];

/** What rules are told of an environment. Environments of one cluster share its mesh, and so its trust domains. */
export const judgedEnvironment = (
  { name, cluster, trustDomain }: PlatformEnvironment,
  { platform, production }: HealthConfig,
): Environment => ({
  name,
  isProduction: production.has(name),
  trustDomains: [
    ...new Set([
      trustDomain,
      ...platform.environments
        .filter(one => one.cluster === cluster)
        .map(one => one.trustDomain),
    ]),
  ],
});
