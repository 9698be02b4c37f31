import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  countAt,
  recordAt,
  required,
  type KubernetesObject,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT } from '../projections';

/** The Deployment; its absence is a matter for the rule that looks for it. */
export const deploymentOf = (
  world: World,
  { namespace, name }: ResourceRef,
): KubernetesObject =>
  required(world.object(DEPLOYMENT, namespace, name), `Deployment ${name}`);

/** How many pods a Deployment is to have; the API server fills in 1. */
export const wantedReplicas = (deployment: KubernetesObject): number =>
  countAt(deployment, 'spec', 'replicas') ?? 1;

/** A count of the status, where zero is left out. Throws Unreadable when there is no status at all. */
export function statusCount(
  deployment: KubernetesObject,
  field: 'replicas' | 'updatedReplicas' | 'readyReplicas' | 'availableReplicas',
): number {
  required(
    recordAt(deployment, 'status'),
    `the status of Deployment ${deployment.metadata.name}`,
  );
  return countAt(deployment, 'status', field) ?? 0;
}

const DEFAULT_DEADLINE = 600;

/** Seconds that a roll-out may go without progress. */
export const progressDeadline = (deployment: KubernetesObject): number =>
  countAt(deployment, 'spec', 'progressDeadlineSeconds') ?? DEFAULT_DEADLINE;
