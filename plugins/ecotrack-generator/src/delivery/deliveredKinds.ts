/** Kinds that a generated service can have, by API group. */
const BY_GROUP = {
  '': ['ConfigMap', 'Service', 'ServiceAccount'],
  apps: ['Deployment'],
  'argoproj.io': ['AnalysisTemplate', 'Rollout'],
  autoscaling: ['HorizontalPodAutoscaler'],
  'autoscaling.k8s.io': ['VerticalPodAutoscaler'],
  'external-secrets.io': ['ExternalSecret'],
  'gateway.networking.k8s.io': ['HTTPRoute'],
  'generators.external-secrets.io': ['VaultDynamicSecret'],
  'kafka.strimzi.io': ['KafkaTopic', 'KafkaUser'],
  'keda.sh': ['ScaledObject', 'TriggerAuthentication'],
  'monitoring.coreos.com': [
    'AlertmanagerConfig',
    'PrometheusRule',
    'ServiceMonitor',
  ],
  'networking.istio.io': [
    'DestinationRule',
    'EnvoyFilter',
    'ServiceEntry',
    'Sidecar',
    'VirtualService',
  ],
  'networking.k8s.io': ['NetworkPolicy'],
  policy: ['PodDisruptionBudget'],
  'postgresql.cnpg.io': ['Database', 'DatabaseRole'],
  'security.istio.io': [
    'AuthorizationPolicy',
    'PeerAuthentication',
    'RequestAuthentication',
  ],
  'telemetry.istio.io': ['Telemetry'],
};

/** What the project of the services lets Argo CD bring, as it lists it. */
export const DELIVERED_KINDS = Object.entries(BY_GROUP).flatMap(
  ([group, kinds]) => kinds.map(kind => ({ group, kind })),
);
