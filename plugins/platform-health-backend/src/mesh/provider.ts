import type { HealthProvider } from '@ecotrack/backstage-plugin-platform-health-node';
import { describeControlPlane } from './describe/controlPlane';
import { describeNamespace } from './describe/namespace';
import { describeWorkload } from './describe/workload';
import { meshProjections } from './projections';
import { meshQueries } from './queries';
import { controlPlaneRules } from './rules/controlPlane';
import { namespaceRules } from './rules/namespace';
import { workloadRules } from './rules/workload';
import { ROOT_NAMESPACE } from './settings';

/**
 * Judges the mesh by Istio's objects and metrics: the workload of a service, the control plane that all share, and the
 * namespace of the data services, where the two may be in each other's way.
 */
export const meshProvider: HealthProvider = {
  technology: 'mesh',
  projections: meshProjections,
  queries: meshQueries,
  resourceTypes: [
    { type: 'workload', rules: workloadRules, describe: describeWorkload },
    {
      type: 'control-plane',
      rules: controlPlaneRules,
      describe: describeControlPlane,
    },
    { type: 'namespace', rules: namespaceRules, describe: describeNamespace },
  ],
  resourcesOf({ cluster, namespace, dataNamespace, service, ...scope }) {
    if (service === undefined) return [];
    const resource = (type: string, where: string, name: string) => ({
      technology: 'mesh' as const,
      type,
      cluster,
      namespace: where,
      name,
    });
    const usesData = scope.postgres ?? scope.redis ?? scope.kafka;
    return [
      resource('workload', namespace, service),
      resource('control-plane', ROOT_NAMESPACE, 'istiod'),
      ...(usesData
        ? [resource('namespace', dataNamespace, dataNamespace)]
        : []),
    ];
  },
};
