import { HistoryEntry, OperationState } from './status';

/** `status.history` after a successful sync; the oldest entries go. */
export function historyOf(
  old: HistoryEntry[] = [],
  operation: OperationState,
  limit: number,
): HistoryEntry[] {
  const last = old[old.length - 1];
  const entry: HistoryEntry = {
    id: last ? last.id + 1 : 0,
    revision: operation.syncResult.revision,
    source: operation.syncResult.source,
    deployStartedAt: operation.startedAt,
    deployedAt: operation.finishedAt ?? operation.startedAt,
    initiatedBy: operation.operation.initiatedBy,
  };
  return limit === 0 ? [] : [...old, entry].slice(-limit);
}
