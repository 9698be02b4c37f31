import { valueAt } from '../../kubernetes/store/objects';
import { Health } from '../health/Health';
import { Resource } from '../sync/compare';
import { Application, ARGOCD_NAMESPACE } from './Application';
import {
  ApplicationStatus,
  Condition,
  ResourceStatus,
  SyncCode,
} from './status';

/** A condition that has yet to get its time. */
export type Finding = Pick<Condition, 'type' | 'message'>;

/** The status as it stands; Argo CD is its only writer. */
export function statusOf({ object }: Application): ApplicationStatus {
  return (object.status ?? {}) as ApplicationStatus;
}

/** Conditions with the time each was first seen; undefined when there are none. */
export function conditionsOf(
  old: Condition[] | undefined,
  findings: Finding[],
  now: string,
): Condition[] | undefined {
  const conditions = findings.map(
    finding =>
      old?.find(
        item => item.type === finding.type && item.message === finding.message,
      ) ?? { ...finding, lastTransitionTime: now },
  );
  return conditions.length > 0 ? conditions : undefined;
}

/** `status.health`, whose time moves only with its status. */
export function healthOf(
  old: ApplicationStatus['health'],
  { status, message }: Health,
  now: string,
): ApplicationStatus['health'] {
  return {
    status,
    ...(message && { message }),
    lastTransitionTime: old?.status === status ? old.lastTransitionTime : now,
  };
}

/** `status.sync`. */
export function syncOf(
  { object }: Application,
  status: SyncCode,
  revision: string | undefined,
): ApplicationStatus['sync'] {
  const ignored = valueAt(object.spec, ['ignoreDifferences']);
  return {
    status,
    ...(revision && { revision }),
    comparedTo: {
      destination: valueAt(object.spec, ['destination']) ?? {},
      source: valueAt(object.spec, ['source']) ?? { repoURL: '' },
      ...(ignored !== undefined && { ignoreDifferences: ignored }),
    },
  };
}

function resourceStatus(
  resource: Resource,
  isUnknown: boolean,
): ResourceStatus {
  const { group, version, kind, namespace, name, wave, target } = resource;
  return {
    ...(group && { group }),
    version,
    kind,
    ...(namespace && { namespace }),
    name,
    status: isUnknown ? 'Unknown' : resource.status,
    ...(resource.requiresPruning && { requiresPruning: true }),
    ...(target && wave !== 0 && { syncWave: wave }),
  };
}

function imagesOf(resources: Resource[]): string[] {
  const images = resources.flatMap(({ live }) =>
    ['initContainers', 'containers'].flatMap(list => {
      const found = valueAt(live?.spec, ['template', 'spec', list]);
      return Array.isArray(found)
        ? found.map(container => valueAt(container, ['image']))
        : [];
    }),
  );
  return [...new Set(images.filter(image => typeof image === 'string'))].sort();
}

/** The parts of the status that tell of the Application's objects. */
export function resourcesOf(
  resources: Resource[],
  isUnknown: boolean,
): Pick<
  ApplicationStatus,
  | 'resources'
  | 'summary'
  | 'sourceType'
  | 'resourceHealthSource'
  | 'controllerNamespace'
> {
  const images = imagesOf(resources);
  return {
    resources: resources.map(item => resourceStatus(item, isUnknown)),
    summary: images.length > 0 ? { images } : {},
    sourceType: 'Directory',
    // Argo CD 3 keeps the health of each resource out of the Application by default
    resourceHealthSource: 'appTree',
    controllerNamespace: ARGOCD_NAMESPACE,
  };
}
