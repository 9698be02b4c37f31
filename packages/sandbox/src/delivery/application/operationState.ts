import { Application } from './Application';
import { OperationState } from './status';
import { jsonEqual, valueAt } from '../../kubernetes/store/objects';
import { AutoSync } from '../sync/autoSync';
import { SyncOutcome } from '../sync/SyncOutcome';

type Started = Extract<AutoSync, { do: 'sync' | 'heal' }>;

/** `status.operationState` after a sync; the old one when a repeated attempt ended the same. */
export function operationState(
  application: Application,
  started: Started,
  outcome: SyncOutcome,
  context: { revision: string; now: string },
): OperationState {
  const { revision, now } = context;
  const { automated, syncOptions, object } = application;
  const continued = started.do === 'sync' ? started.continued : undefined;
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
  const next: OperationState = {
    operation: {
      initiatedBy: { automated: true },
      retry: valueAt(object.spec, ['syncPolicy', 'retry']) ?? { limit: 5 },
      sync: {
        ...(automated?.prune && { prune: true }),
        revision,
        ...(syncOptions.length > 0 && { syncOptions }),
        ...heal,
      },
    },
    phase: outcome.phase,
    message: outcome.message,
    startedAt: continued?.startedAt ?? now,
    ...(outcome.phase !== 'Running' && { finishedAt: now }),
    syncResult: {
      resources,
      revision,
      source: valueAt(object.spec, ['source']),
    },
  };
  const isSame =
    continued !== undefined &&
    jsonEqual({ ...next, finishedAt: '' }, { ...continued, finishedAt: '' });
  return isSame ? continued : next;
}
