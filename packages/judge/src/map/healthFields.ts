import {
  type HealthInput,
  inLabelValue,
  inParameter,
  inSetting,
  noAnnotation,
  noParameter,
  noSelection,
} from './HealthInput';

/**
 * Where the pages about the health of a service take a field, or leave it: clusters, namespaces and names of shared
 * services are the operator's, so an entity that names one changes nothing.
 */
export const HEALTH_FIELDS: {
  readonly [field: string]: readonly HealthInput[];
} = {
  // What entities may say elsewhere, and here to no effect
  clusterUrl: [
    noAnnotation('kubernetes.io/api-server'),
    noAnnotation('backstage.io/kubernetes-cluster'),
  ],
  k8sNamespaceAnnotation: [
    noAnnotation('backstage.io/kubernetes-namespace'),
    noAnnotation(
      'ecotrack.io/health-resource',
      namespace => `postgres:cluster:prod/${namespace}/postgres-cluster`,
    ),
  ],
  cnpgClusterAnnotation: [
    noAnnotation('cnpg.io/cluster'),
    noAnnotation(
      'ecotrack.io/health-resource',
      name => `postgres:cluster:prod/data/${name}`,
    ),
  ],
  labelSelector: [
    noAnnotation('backstage.io/kubernetes-label-selector'),
    noSelection('labelSelector'),
  ],

  // What the API knows
  limit: [inParameter('/timeline', 'limit')],
  range: [
    noParameter('', 'range'),
    noParameter('/timeline', 'range'),
    noParameter('/technologies/postgres', 'range'),
  ],

  // What the configuration knows
  promDuration: [
    inSetting('interval'),
    noParameter('', 'interval'),
    noParameter('/timeline', 'interval'),
  ],
  dashboardUrl: [
    inSetting('links', 'grafana'),
    inSetting('links', 'argocd'),
    inSetting('links', 'logs'),
  ],

  // What Prometheus is asked
  promLabelValue: [inLabelValue],
};
