import { Application } from './Application';
import { Operation } from './Operation';
import { OperationState } from './status';
import { jsonEqual, valueAt } from '../../kubernetes/store/objects';
import { AutoSync } from '../sync/autoSync';
import { SyncOutcome } from '../sync/SyncOutcome';

/** A sync that the loop began by itself, or that somebody asked for. */
type Started =
  | Extract<AutoSync, { do: 'sync' | 'heal' }>
  | { do: 'operation'; operation: Operation; continued?: OperationState };

/** `status.operationState.operation`. */
function operationOf(
  { automated, syncOptions, object }: Application,
  started: Started,
  revision: string,
): OperationState['operation'] {
  if (started.do === 'operation') {
    const { username, revision: asked, prune } = started.operation;
    return {
      initiatedBy: { ...(username && { username }) },
      sync: { ...(prune && { prune }), ...(asked && { revision: asked }) },
    };
  }
  const heal =
    started.do === 'heal'
      ? {
          autoHealAttemptsCount: started.attempt,
          resources: started.resources.map(({ group, kind, name }) => ({
            ...(group && { group }),
            kind,
            name,
          })),
        }
      : {};
  return {
    initiatedBy: { automated: true },
    retry: valueAt(object.spec, ['syncPolicy', 'retry']) ?? { limit: 5 },
    sync: {
      ...(automated?.prune && { prune: true }),
      revision,
      ...(syncOptions.length > 0 && { syncOptions }),
      ...heal,
    },
  };
}

/** `status.operationState` after a sync; the old one when a repeated attempt ended the same. */
export function operationState(
  application: Application,
  started: Started,
  outcome: SyncOutcome,
  context: { revision: string; now: string },
): OperationState {
  const { revision, now } = context;
  const continued = started.do === 'heal' ? undefined : started.continued;
  const resources = outcome.results.map(result => {
    // what an earlier round of the same sync has created stays "created"
    const earlier = continued?.syncResult.resources.find(
      item =>
        item.kind === result.kind &&
        item.group === result.group &&
        item.namespace === result.namespace &&
        item.name === result.name &&
        item.status === 'Synced',
    );
    return earlier && result.message.endsWith(' unchanged') ? earlier : result;
  });
  const next: OperationState = {
    operation: operationOf(application, started, revision),
    phase: outcome.phase,
    message: outcome.message,
    startedAt: continued?.startedAt ?? now,
    ...(outcome.phase !== 'Running' && { finishedAt: now }),
    syncResult: {
      resources,
      revision,
      source: valueAt(application.object.spec, ['source']),
    },
  };
  const isSame =
    continued !== undefined &&
    jsonEqual({ ...next, finishedAt: '' }, { ...continued, finishedAt: '' });
  return isSame ? continued : next;
}
