/** A kind of Kubernetes object that the portal may read, and nothing else. */
export interface WatchedKind {
  /** API group; empty for the core. */
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  /** Versions that we understand, the best first. */
  readonly versions: readonly string[];
  readonly namespaced: boolean;
}

const of = (
  group: string,
  versions: readonly string[],
  kinds: Record<string, string>,
  namespaced = true,
): Record<string, WatchedKind> =>
  Object.fromEntries(
    Object.entries(kinds).map(([kind, plural]) => [
      group ? `${plural}.${group}` : plural,
      { group, kind, plural, versions, namespaced },
    ]),
  );

/**
 * Every kind that the portal reads, by its id: the plural, a dot and the group, as kubectl spells it. Door, watch
 * layer and the RBAC manifest of docs/operator go by this table.
 */
export const WATCHED_KINDS: Readonly<Record<string, WatchedKind>> = {
  ...of('', ['v1'], {
    Pod: 'pods',
    Service: 'services',
    ServiceAccount: 'serviceaccounts',
    PersistentVolumeClaim: 'persistentvolumeclaims',
    Event: 'events',
  }),
  ...of('', ['v1'], { Namespace: 'namespaces' }, false),
  ...of('apps', ['v1'], {
    Deployment: 'deployments',
    StatefulSet: 'statefulsets',
  }),
  ...of('autoscaling', ['v2', 'v1'], {
    HorizontalPodAutoscaler: 'horizontalpodautoscalers',
  }),
  ...of('postgresql.cnpg.io', ['v1'], {
    Cluster: 'clusters',
    Pooler: 'poolers',
    Backup: 'backups',
    ScheduledBackup: 'scheduledbackups',
    Database: 'databases',
    DatabaseRole: 'databaseroles',
  }),
  ...of('barmancloud.cnpg.io', ['v1'], { ObjectStore: 'objectstores' }),
  ...of('databases.spotahome.com', ['v1'], { RedisFailover: 'redisfailovers' }),
  ...of('kafka.strimzi.io', ['v1', 'v1beta2'], {
    Kafka: 'kafkas',
    KafkaNodePool: 'kafkanodepools',
    KafkaTopic: 'kafkatopics',
    KafkaUser: 'kafkausers',
  }),
  ...of('networking.istio.io', ['v1', 'v1beta1'], {
    VirtualService: 'virtualservices',
    DestinationRule: 'destinationrules',
    Gateway: 'gateways',
    ServiceEntry: 'serviceentries',
    Sidecar: 'sidecars',
  }),
  ...of('networking.istio.io', ['v1alpha3'], { EnvoyFilter: 'envoyfilters' }),
  ...of('security.istio.io', ['v1', 'v1beta1'], {
    PeerAuthentication: 'peerauthentications',
    AuthorizationPolicy: 'authorizationpolicies',
    RequestAuthentication: 'requestauthentications',
  }),
  ...of('telemetry.istio.io', ['v1', 'v1alpha1'], { Telemetry: 'telemetries' }),
  ...of('argoproj.io', ['v1alpha1'], { Application: 'applications' }),
  ...of('external-secrets.io', ['v1', 'v1beta1'], {
    ExternalSecret: 'externalsecrets',
  }),
};
