import { jsonCopy, jsonEqual } from '../kubernetes/store/objects';
import { timestamp } from '../kubernetes/store/timestamp';
import { Application } from './application/Application';
import {
  conditionsOf,
  Finding,
  healthOf,
  resourcesOf,
  statusOf,
  syncOf,
} from './application/buildStatus';
import { ApplicationStatus, SyncCode } from './application/status';
import { applicationHealth } from './health/applicationHealth';
import { validateSpec } from './project/validateSpec';
import { ReconcileContext } from './ReconcileContext';
import { autoSync } from './sync/autoSync';
import { compare, Resource } from './sync/compare';
import { historyOf } from './application/history';
import { Kinds } from './sync/Kinds';
import { operationState } from './application/operationState';
import { sync } from './sync/sync';
import { targetsOf } from './sync/targetsOf';
import { ownerOf } from './sync/tracking';

function codeOf(resources: Resource[]): SyncCode {
  return resources.some(item => item.status !== 'Synced' && !item.isIgnored)
    ? 'OutOfSync'
    : 'Synced';
}

function findShared(name: string, resources: Resource[]): Finding[] {
  return resources.flatMap(({ live, kind, name: object }) => {
    const owner = live && ownerOf(live);
    return owner && owner !== name
      ? [
          {
            type: 'SharedResourceWarning',
            message: `${kind}/${object} is part of applications argocd/${name} and ${owner}`,
          },
        ]
      : [];
  });
}

/**
 * Compares one Application with git and, where it is automated, syncs it; writes its status when
 * that changed. Answers after how many milliseconds it wants to be looked at again, if at all.
 */
export async function reconcileApplication(
  application: Application,
  context: ReconcileContext,
): Promise<number | undefined> {
  const { clusters } = context;
  const old = statusOf(application);
  const loaded = await context.targets(application);
  // From here on everything is synchronous: nobody writes in between. Who wrote while git was
  // read has woken the loop again.
  if (!clusters.isCurrent(application.object)) return undefined;
  const date = context.now();
  const now = timestamp(date);
  const write = (next: ApplicationStatus) => {
    const { reconciledAt: _, ...before } = old;
    const after = jsonCopy(next);
    if (!jsonEqual(before, after)) {
      clusters.home.store.patchStatus(application.object, {
        ...after,
        reconciledAt: now,
      });
    }
  };
  const { reconciledAt: _, ...base } = old;

  const valid = validateSpec(application, clusters);
  if ('errors' in valid) {
    const findings = valid.errors.map(message => ({
      type: 'InvalidSpecError',
      message,
    }));
    write({
      ...base,
      conditions: conditionsOf(old.conditions, findings, now),
      sync: syncOf(application, 'Unknown', old.sync?.revision),
      health: healthOf(old.health, { status: 'Unknown', message: '' }, now),
    });
    return undefined;
  }

  const { project, cluster } = valid;
  const kinds = new Kinds(cluster.store);
  const findings: Finding[] = [];
  const isFailed = 'error' in loaded;
  if (isFailed) {
    findings.push({ type: 'ComparisonError', message: loaded.error });
  }
  const manifests = isFailed ? [] : loaded.objects;
  const targets = targetsOf(application, manifests, kinds, findings);
  let resources = compare(application.name, targets, cluster.store);
  findings.push(...findShared(application.name, resources));

  let operation = old.operationState;
  let history = old.history;
  let again: number | undefined;
  if (!isFailed) {
    const { revision } = loaded;
    const plan = autoSync({
      application,
      code: codeOf(resources),
      revision,
      resources,
      last: operation,
      now: date,
    });
    if (plan.do === 'refuse') {
      findings.push({ type: 'SyncError', message: plan.message });
    } else if (plan.do === 'wait') {
      again = plan.milliseconds;
    } else if (plan.do !== 'nothing') {
      const outcome = sync({
        application,
        project,
        cluster,
        kinds,
        resources: plan.do === 'heal' ? plan.resources : resources,
        prune: application.automated?.prune ?? false,
      });
      operation = operationState(application, plan, outcome, { revision, now });
      if (plan.do === 'sync' && operation.phase === 'Succeeded') {
        history = historyOf(old.history, operation, application.historyLimit);
      }
      resources = compare(application.name, targets, cluster.store);
    }
    if (
      operation?.phase === 'Failed' &&
      operation.syncResult.revision === revision
    ) {
      findings.push({
        type: 'SyncError',
        message: `Failed last sync attempt to [${revision}]: ${operation.message}`,
      });
    }
  }

  write({
    ...base,
    conditions: conditionsOf(old.conditions, findings, now),
    ...resourcesOf(resources, isFailed),
    sync: syncOf(
      application,
      isFailed ? 'Unknown' : codeOf(resources),
      isFailed ? old.sync?.revision : loaded.revision,
    ),
    health: healthOf(old.health, applicationHealth(resources), now),
    operationState: operation,
    history,
  });
  return again;
}
