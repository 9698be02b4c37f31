import { Application } from '../application/Application';
import { OperationState, SyncCode } from '../application/status';
import { jsonEqual, valueAt } from '../../kubernetes/store/objects';
import { Resource } from './compare';
import { isPruneProtected } from './options';

/** What automated sync is to do now. */
export type AutoSync =
  | { do: 'nothing' }
  | { do: 'refuse'; message: string }
  | { do: 'wait'; milliseconds: number }
  | { do: 'sync'; continued?: OperationState }
  | { do: 'heal'; attempt: number; resources: Resource[] };

const COOLDOWN = 330_000;

/** Self-healing waits longer each time, so that two writers at odds do not chase each other. */
const delayOf = (attempt: number) =>
  attempt === 0 ? 0 : Math.min(2 * 3 ** (attempt - 1), 300) * 1000;

/** Argo CD's rules of automated sync. */
export function autoSync(input: {
  application: Application;
  code: SyncCode;
  revision: string;
  resources: Resource[];
  last: OperationState | undefined;
  now: Date;
}): AutoSync {
  const { application, code, revision, resources, last, now } = input;
  const { automated, syncOptions } = application;
  const source = valueAt(application.object.spec, ['source']);
  const isAttempted =
    last !== undefined &&
    last.syncResult.revision === revision &&
    jsonEqual(last.syncResult.source, source);
  const isRunning = isAttempted && last.phase === 'Running';
  // one operation at a time: what somebody asked for goes first
  if (application.operation) return { do: 'nothing' };
  if (!automated || (code !== 'OutOfSync' && !isRunning)) {
    return { do: 'nothing' };
  }
  const open = resources.filter(resource => resource.status === 'OutOfSync');
  const isPruneOnly = open.every(resource => resource.requiresPruning);
  if (!automated.prune && isPruneOnly && !isRunning) return { do: 'nothing' };
  if (
    automated.prune &&
    !automated.allowEmpty &&
    resources.every(resource => resource.requiresPruning)
  ) {
    return {
      do: 'refuse',
      message: `Skipping sync attempt to [${revision}]: auto-sync will wipe out all resources`,
    };
  }
  if (!isAttempted) return { do: 'sync' };
  if (last.phase !== 'Succeeded') return { do: 'sync', continued: last };
  if (!automated.selfHeal) return { do: 'nothing' };
  const curable = open.filter(
    ({ requiresPruning, live }) =>
      !requiresPruning ||
      (automated.prune && live && !isPruneProtected(live, syncOptions)),
  );
  if (curable.length === 0) return { do: 'nothing' };
  const since = now.getTime() - Date.parse(last.finishedAt ?? last.startedAt);
  const before = last.operation.sync.autoHealAttemptsCount ?? 0;
  const attempt = since > COOLDOWN ? 0 : before;
  const remaining = delayOf(attempt) - since;
  return remaining > 0
    ? { do: 'wait', milliseconds: remaining }
    : { do: 'heal', attempt: attempt + 1, resources: curable };
}
