import type { MeshSettings } from '@ecotrack/analysis';
import type { RuleContext } from '@ecotrack/backstage-plugin-platform-health-node';

/** Namespace of istiod, and of policies for the whole mesh. */
export const ROOT_NAMESPACE = 'istio-system';

/** What holds for every cluster. */
export const SETTINGS: MeshSettings = { rootNamespace: ROOT_NAMESPACE };

/** The same with what is known of the place and the time of asking. */
export const settingsOf = ({
  world,
  resource,
  environment,
}: Pick<RuleContext, 'world' | 'resource' | 'environment'>): MeshSettings => {
  const [trustDomain, ...trustDomainAliases] = environment.trustDomains ?? [];
  return {
    ...SETTINGS,
    ...(trustDomain && { trustDomain, trustDomainAliases }),
    productionNamespaces: environment.isProduction ? [resource.namespace] : [],
    now: world.now.getTime(),
  };
};
