import { Application } from '../application/Application';
import { NamedCluster } from '../application/Clusters';
import { OperationPhase, ResourceResult } from '../application/status';
import { Project } from '../project/Project';
import { Resource } from './compare';
import { Kinds } from './Kinds';

/** What a sync did, in Argo CD's words. */
export type SyncOutcome = {
  phase: OperationPhase;
  message: string;
  results: ResourceResult[];
};

export type SyncRequest = {
  application: Application;
  project: Project;
  cluster: NamedCluster;
  kinds: Kinds;
  resources: Resource[];
  prune: boolean;
};

/** What became of one resource. */
export function resultOf(
  resource: Resource,
  status: ResourceResult['status'],
  message: string,
): ResourceResult {
  const { group, version, kind, namespace = '', name } = resource;
  const phases = {
    Synced: 'Running',
    Pruned: 'Succeeded',
    PruneSkipped: 'Succeeded',
    SyncFailed: 'Failed',
  } as const;
  return {
    group,
    version,
    kind,
    namespace,
    name,
    status,
    message,
    syncPhase: 'Sync',
    hookPhase: phases[status],
  };
}

/** Each reason once, in order. */
export const reasonsOf = (results: ResourceResult[]) =>
  [...new Set(results.map(result => result.message))].sort();
