import type { ManifestTemplate } from './ManifestTemplate';

/** What the objects of a kind are to the service that carries them. */
const ABOUT: { readonly [kind: string]: string | undefined } = {
  AlertmanagerConfig: 'whom the alerts go to',
  AnalysisTemplate: 'what they are judged by',
  AuthorizationPolicy: 'who may call the service',
  ConfigMap: 'the settings and environment variables of the pods',
  Database: 'the database and its schema',
  DatabaseRole: 'the roles that own and use the database',
  Deployment: 'the pods with their image, probes, mounts and resources',
  DestinationRule: 'how calls spread and when they stop',
  EnvoyFilter: 'how many calls a second',
  ExternalSecret: 'the Secrets that are kept fresh from OpenBao',
  HTTPRoute: 'the way in from the Gateway',
  HorizontalPodAutoscaler: 'how many pods run',
  KafkaTopic: 'the topics, those for dead letters too',
  KafkaUser: 'the Kafka user and what it may read and write',
  NetworkPolicy: 'the only ways into and out of the pods',
  PrometheusRule: 'the alerts of the service, and the ratios that they watch',
  PeerAuthentication: 'only mTLS',
  RequestAuthentication: 'whose tokens count',
  PodDisruptionBudget: 'how many may be away at once',
  Rollout: 'the pods and the steps in which new ones come',
  ScaledObject: 'how many pods run',
  Service: 'the address and ports that others call',
  ServiceEntry: 'the hosts outside',
  ServiceAccount: 'the identity of the pods',
  ServiceMonitor: 'how Prometheus reads the metrics of the pods',
  Sidecar: 'what the proxy lets out to',
  Telemetry: 'what the proxy traces and logs',
  TriggerAuthentication: 'how the lag is read',
  VaultDynamicSecret: 'the password that OpenBao rotates',
  VerticalPodAutoscaler: 'advice on their size',
  VirtualService: 'timeouts and retries',
};

/** What a file with these objects holds, for its purpose; a kind nobody has described is named. */
export function aboutKinds(manifests: readonly ManifestTemplate[]): string {
  const all = manifests.map(({ about, object }) => {
    const kind = String(object.kind);
    return about ?? ABOUT[kind] ?? kind;
  });
  return [...new Set(all)].join(', ');
}
