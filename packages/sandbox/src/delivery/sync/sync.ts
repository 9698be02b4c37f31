import { KubernetesObject } from '../../kubernetes';
import { NamedCluster } from '../application/Clusters';
import { ResourceResult } from '../application/status';
import { resourceHealth } from '../health/resourceHealth';
import { Resource } from './compare';
import { findFaults } from './findFaults';
import { isPruneProtected } from './options';
import { inSyncOrder } from './order';
import { reasonsOf, resultOf, SyncOutcome, SyncRequest } from './SyncOutcome';

const failed = (results: ResourceResult[]) =>
  results.filter(result => result.status === 'SyncFailed');

function applyOne(resource: Resource, cluster: NamedCluster): ResourceResult {
  const { group, kind, name, live, next } = resource;
  const what = `${kind.toLowerCase()}${group && `.${group}`}/${name}`;
  if (!next || resource.status === 'Synced') {
    return resultOf(resource, 'Synced', `${what} unchanged`);
  }
  const refusal = cluster.troubles?.refusal(next);
  if (refusal) return resultOf(resource, 'SyncFailed', refusal);
  try {
    cluster.store.apply(next);
    return resultOf(
      resource,
      'Synced',
      `${what} ${live ? 'configured' : 'created'}`,
    );
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return resultOf(resource, 'SyncFailed', text);
  }
}

function pruneOne(resource: Resource, request: SyncRequest): ResourceResult {
  const { application, cluster, prune } = request;
  const live = resource.live as KubernetesObject;
  if (!prune) {
    return resultOf(resource, 'PruneSkipped', 'ignored (requires pruning)');
  }
  if (isPruneProtected(live, application.syncOptions)) {
    return resultOf(resource, 'PruneSkipped', 'ignored (no prune)');
  }
  cluster.store.requestDeletion(live);
  return resultOf(resource, 'Pruned', 'pruned');
}

/** What keeps a wave from being followed by the next one. */
function waveState(
  wave: Resource[],
  cluster: NamedCluster,
): Pick<SyncOutcome, 'phase' | 'message'> | undefined {
  const waiting: Resource[] = [];
  for (const resource of wave) {
    const { apiVersion, kind } = resource.target ?? {
      apiVersion: '',
      kind: '',
    };
    const live = cluster.store.get(
      apiVersion,
      kind,
      resource.name,
      resource.namespace,
    );
    const health = live && resourceHealth(live);
    if (health?.status === 'Degraded') {
      return {
        phase: 'Failed',
        message: 'one or more synchronization tasks completed unsuccessfully',
      };
    }
    if (health && health.status !== 'Healthy') waiting.push(resource);
  }
  if (waiting.length === 0) return undefined;
  const [{ group, kind, name }] = waiting;
  const more =
    waiting.length > 1 ? ` and ${waiting.length - 1} more resources` : '';
  return {
    phase: 'Running',
    message: `waiting for healthy state of ${group}/${kind}/${name}${more}`,
  };
}

/**
 * Brings the cluster to what git wants: wave by wave, each healthy before the next, then prunes
 * in reverse order. Checks everything first and touches nothing when one object cannot be applied.
 * May be called again to go on with a sync that is Running.
 */
export function sync(request: SyncRequest): SyncOutcome {
  const { resources, cluster } = request;
  const faults = findFaults(request);
  if (faults) return faults;
  const ordered = inSyncOrder(resources);
  const wanted = ordered.filter(resource => resource.target);
  const waves = [...new Set(wanted.map(resource => resource.wave))];
  const results: ResourceResult[] = [];
  for (const wave of waves) {
    const group = wanted.filter(resource => resource.wave === wave);
    results.push(...group.map(resource => applyOne(resource, cluster)));
    if (failed(results).length > 0) {
      return {
        phase: 'Failed',
        message: `one or more objects failed to apply, reason: ${reasonsOf(
          failed(results),
        ).join(',')}`,
        results,
      };
    }
    const state =
      wave === waves[waves.length - 1] ? undefined : waveState(group, cluster);
    if (state) return { ...state, results };
  }
  const extra = ordered.filter(resource => resource.requiresPruning).reverse();
  results.push(...extra.map(resource => pruneOne(resource, request)));
  return {
    phase: 'Succeeded',
    message: `successfully synced (${
      results.length > 0 ? 'all tasks run' : 'no more tasks'
    })`,
    results,
  };
}
