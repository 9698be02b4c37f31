import type { HealthProvider } from '@ecotrack/backstage-plugin-platform-health-node';
import { applicationName } from '@ecotrack/model';
import { describeApplication } from './describe/application';
import { describeSecrets } from './describe/secrets';
import { deliveryProjections } from './projections';
import { applicationRules } from './rules/application';
import { secretsRules } from './rules/secrets';

/**
 * Judges whether what Git says arrives: the Argo CD Application, where Argo CD lives, and the secrets, where the
 * service and its data live.
 */
export const deliveryProvider: HealthProvider = {
  technology: 'delivery',
  projections: deliveryProjections,
  queries: [],
  resourceTypes: [
    {
      type: 'application',
      rules: applicationRules,
      describe: describeApplication,
    },
    { type: 'secrets', rules: secretsRules, describe: describeSecrets },
  ],
  resourcesOf(scope) {
    const { service, argocd, environment, postgres, redis, kafka } = scope;
    if (service === undefined || !argocd) return [];
    const technology = 'delivery';
    const secretsIn = (namespace: string) => ({
      technology,
      type: 'secrets',
      cluster: scope.cluster,
      namespace,
      name: service,
    });
    return [
      {
        technology,
        type: 'application',
        cluster: argocd.cluster,
        namespace: argocd.namespace,
        name: applicationName(
          { metadata: { name: service } },
          environment.name,
        ),
      },
      ...(postgres || redis || kafka ? [secretsIn(scope.namespace)] : []),
      ...(postgres || kafka ? [secretsIn(scope.dataNamespace)] : []),
    ];
  },
};
