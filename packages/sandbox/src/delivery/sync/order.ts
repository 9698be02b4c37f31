import { Resource } from './compare';

/** Kinds that come first within a wave; all others follow. */
const KINDS = [
  'Namespace',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
  'PodSecurityPolicy',
  'PodDisruptionBudget',
  'ServiceAccount',
  'Secret',
  'SecretList',
  'ConfigMap',
  'StorageClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleList',
  'ClusterRoleBinding',
  'ClusterRoleBindingList',
  'Role',
  'RoleList',
  'RoleBinding',
  'RoleBindingList',
  'Service',
  'DaemonSet',
  'Pod',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'HorizontalPodAutoscaler',
  'StatefulSet',
  'Job',
  'CronJob',
  'IngressClass',
  'Ingress',
  'APIService',
];

const rank = (kind: string) =>
  KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length;

/** Argo CD's order of work: wave, kind, name. */
export function inSyncOrder(resources: Resource[]): Resource[] {
  return [...resources].sort(
    (a, b) =>
      a.wave - b.wave ||
      rank(a.kind) - rank(b.kind) ||
      (a.name < b.name ? -1 : 1),
  );
}
