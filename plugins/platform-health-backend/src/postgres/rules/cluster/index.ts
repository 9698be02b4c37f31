import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { certificateExpiring } from './certificateExpiring';
import { clusterMissing } from './clusterMissing';
import { fenced } from './fenced';
import { hibernated } from './hibernated';
import { hibernationPending } from './hibernationPending';
import { instancesReady } from './instancesReady';
import { noStatus } from './noStatus';
import { phase } from './phase';
import { primaryChanged } from './primaryChanged';
import { primaryMoving } from './primaryMoving';
import { primaryPod } from './primaryPod';
import { reconciliationDisabled } from './reconciliationDisabled';
import { rolesNotReconciled } from './rolesNotReconciled';
import { sameNode } from './sameNode';
import { systemMismatch } from './systemMismatch';

/** What the Cluster and its pods tell of themselves; the gates first. */
export const clusterRules: readonly Rule[] = [
  clusterMissing,
  reconciliationDisabled,
  hibernated,
  noStatus,
  hibernationPending,
  fenced,
  phase,
  primaryMoving,
  primaryPod,
  primaryChanged,
  instancesReady,
  systemMismatch,
  rolesNotReconciled,
  certificateExpiring,
  sameNode,
];
