import type { Projection } from '@ecotrack/backstage-plugin-platform-health-node';
import { SERVICE_LABEL } from '../reading/serviceOf';

export const APPLICATION = 'applications.argoproj.io';
export const DEPLOYMENT = 'deployments.apps';
export const EXTERNAL_SECRET = 'externalsecrets.external-secrets.io';

/** What verdicts on delivery read of the objects. */
export const deliveryProjections: readonly Projection[] = [
  {
    kind: APPLICATION,
    keep: [
      'spec.syncPolicy.automated',
      'status.sync.status',
      'status.sync.revision',
      'status.health',
      'status.operationState.phase',
      'status.operationState.message',
      'status.operationState.startedAt',
      'status.operationState.finishedAt',
      'status.history.*.deployedAt',
      'status.conditions',
    ],
  },
  {
    kind: EXTERNAL_SECRET,
    keep: ['spec.target.name', 'status.conditions', 'status.refreshTime'],
    indexes: [SERVICE_LABEL],
  },
  {
    kind: DEPLOYMENT,
    keep: [
      'spec.template.spec.volumes.*.secret.secretName',
      'spec.template.spec.volumes.*.projected.sources.*.secret.name',
    ],
  },
];
