import { resourceKinds } from '../ResourceKind';

/** apps/v1 and batch/v1. */
export const workloadKinds = [
  ...resourceKinds(
    'apps',
    [
      { kind: 'Deployment', plural: 'deployments', shortNames: ['deploy'] },
      {
        kind: 'ReplicaSet',
        plural: 'replicasets',
        shortNames: ['rs'],
        fieldLabels: ['status.replicas'],
      },
      { kind: 'StatefulSet', plural: 'statefulsets', shortNames: ['sts'] },
      { kind: 'DaemonSet', plural: 'daemonsets', shortNames: ['ds'] },
    ],
    { categories: ['all'] },
  ),
  ...resourceKinds(
    'batch',
    [
      {
        kind: 'Job',
        plural: 'jobs',
        fieldLabels: ['status.successful'],
      },
      { kind: 'CronJob', plural: 'cronjobs', shortNames: ['cj'] },
    ],
    { categories: ['all'] },
  ),
];
