import type { HealthState } from '@ecotrack/backstage-plugin-platform-health-common';

/** What a phase of a CloudNativePG cluster means. */
export interface PhaseMeaning {
  /** `by-instances`: unhealthy when no instance is ready, degraded otherwise. */
  readonly state: HealthState | 'by-instances';
  /** Instances are expected to be missing. */
  readonly isCreating?: true;
  /** It should be over soon: longer than the threshold is degraded. */
  readonly isShort?: true;
}

/** The phase in which a cluster is as it should be. */
export const HEALTHY_PHASE = 'Cluster in healthy state';

/** Every phase that the operator writes, in its exact words (CloudNativePG 1.30, api/v1/cluster_types.go, and two literals). */
export const PHASES: Readonly<Record<string, PhaseMeaning>> = {
  [HEALTHY_PHASE]: { state: 'healthy' },
  'Setting up primary': {
    state: 'progressing',
    isCreating: true,
    isShort: true,
  },
  'Creating a new replica': { state: 'progressing', isCreating: true },
  'Upgrading cluster': { state: 'progressing', isCreating: true },
  'Waiting for the instances to become active': {
    state: 'progressing',
    isShort: true,
  },
  'Promoting to primary cluster': { state: 'progressing' },
  // without a break for readers and writers: milder than Argo CD, which calls both degraded
  'Online upgrade in progress': { state: 'progressing' },
  'Applying configuration': { state: 'progressing' },
  'Switchover in progress': { state: 'degraded' },
  'Failing over': { state: 'degraded' },
  'Upgrading Postgres major version': { state: 'degraded' },
  'Cluster upgrade delayed': { state: 'degraded' },
  'Waiting for user action': { state: 'degraded' },
  'Primary instance is being restarted in-place': { state: 'degraded' },
  'Primary instance is being restarted without a switchover': {
    state: 'degraded',
  },
  'Cluster cannot execute instance online upgrade due to missing architecture binary':
    { state: 'degraded' },
  'Instance Status Extraction Error: HTTP communication issue': {
    state: 'degraded',
  },
  'Unable to create required cluster objects': { state: 'by-instances' },
  'Cluster cannot proceed to reconciliation due to an unknown plugin being required':
    { state: 'by-instances' },
  'Cluster cannot proceed to reconciliation due to an error while interacting with plugins':
    { state: 'by-instances' },
  'Cluster has incomplete or invalid image catalog': { state: 'by-instances' },
  'Invalid cluster definition': { state: 'by-instances' },
  'Cluster is unrecoverable and needs manual intervention': {
    state: 'unhealthy',
  },
  'Not enough disk space': { state: 'unhealthy' },
};
