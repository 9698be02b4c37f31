import { jsonCopy } from '../kubernetes/store/objects';
import { timestamp } from '../kubernetes/store/timestamp';
import { Application, readApplication } from './application/Application';
import { statusOf } from './application/buildStatus';
import { Clusters } from './application/Clusters';
import { historyOf } from './application/history';
import { Operation } from './application/Operation';
import { operationState } from './application/operationState';
import { validateSpec } from './project/validateSpec';
import { ReconcileContext } from './ReconcileContext';
import { Targets } from './source/TargetCache';
import { compare } from './sync/compare';
import { Kinds } from './sync/Kinds';
import { sync } from './sync/sync';
import { SyncOutcome } from './sync/SyncOutcome';
import { targetsOf } from './sync/targetsOf';

const error = (message: string): SyncOutcome => ({
  phase: 'Error',
  message,
  results: [],
});

function run(
  application: Application,
  operation: Operation,
  loaded: Targets,
  clusters: Clusters,
): SyncOutcome {
  if (operation.unsupported.length > 0) {
    return error(
      `the sandbox's Argo CD syncs whole Applications; leave out operation.sync.${operation.unsupported.join(
        ', operation.sync.',
      )}`,
    );
  }
  const valid = validateSpec(application, clusters);
  if ('errors' in valid) return error(valid.errors.join('; '));
  if ('error' in loaded) return error(`ComparisonError: ${loaded.error}`);
  const { project, cluster } = valid;
  const kinds = new Kinds(cluster.store);
  const targets = targetsOf(application, loaded.objects, kinds, []);
  return sync({
    application,
    project,
    cluster,
    kinds,
    resources: compare(application.name, targets, cluster.store),
    prune: operation.prune,
  });
}

/**
 * Runs the sync that somebody asked of an Application, automated or not, and takes the request
 * away when it has ended; while a wave waits to become healthy it stays. Answers the Application
 * as it stands then, or undefined when somebody wrote it meanwhile, which wakes the loop again.
 */
export async function runOperation(
  application: Application,
  operation: Operation,
  { clusters, targets, now }: ReconcileContext,
): Promise<Application | undefined> {
  const { object, source } = application;
  const targetRevision = operation.revision ?? source.targetRevision;
  const loaded = await targets({
    ...application,
    source: { ...source, targetRevision },
  });
  if (!clusters.isCurrent(object)) return undefined;
  const old = statusOf(application);
  const last = old.operationState;
  const revision = 'error' in loaded ? targetRevision : loaded.revision;
  const isContinued =
    last?.phase === 'Running' &&
    !last.operation.initiatedBy.automated &&
    last.syncResult.revision === revision;
  const state = operationState(
    application,
    {
      do: 'operation',
      operation,
      continued: isContinued ? last : undefined,
    },
    run(application, operation, loaded, clusters),
    { revision, now: timestamp(now()) },
  );
  const history =
    state.phase === 'Succeeded'
      ? historyOf(old.history, state, application.historyLimit)
      : old.history;
  const { operation: asked, ...rest } = object;
  return readApplication(
    clusters.home.store.update({
      ...rest,
      ...(state.phase === 'Running' && { operation: asked }),
      status: jsonCopy({ ...old, operationState: state, history }),
    }),
  );
}
