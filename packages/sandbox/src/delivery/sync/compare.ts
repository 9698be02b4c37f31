import { KubernetesObject, ObjectInput, ObjectStore } from '../../kubernetes';
import { groupOf, jsonCopy, jsonEqual } from '../../kubernetes/store/objects';
import { SyncCode } from '../application/status';
import { isIgnoredWhenExtra, waveOf } from './options';
import { desiredOf, LAST_APPLIED } from './prepareTarget';
import { threeWayMerge } from './threeWayMerge';
import { ownerOf } from './tracking';

/** One object of an Application: as git wants it, as it lives, as it is to be applied. */
export type Resource = {
  key: string;
  group: string;
  version: string;
  kind: string;
  namespace?: string;
  name: string;
  wave: number;
  target?: ObjectInput;
  live?: KubernetesObject;
  next?: ObjectInput;
  status: SyncCode;
  requiresPruning: boolean;
  /** Extra, but its annotation says that this does not make the Application OutOfSync. */
  isIgnored: boolean;
};

/** `group/kind/namespace/name`, as Argo CD names a resource. */
export function keyOf(object: ObjectInput): string {
  const { name, namespace = '' } = object.metadata;
  return `${groupOf(object.apiVersion)}/${object.kind}/${namespace}/${name}`;
}

function describe(object: ObjectInput) {
  const { apiVersion, kind, metadata } = object;
  return {
    key: keyOf(object),
    group: groupOf(apiVersion),
    version: apiVersion.slice(apiVersion.indexOf('/') + 1),
    kind,
    namespace: metadata.namespace,
    name: metadata.name,
    wave: waveOf(object),
  };
}

function lastApplied(live: KubernetesObject): unknown {
  try {
    return JSON.parse(live.metadata.annotations?.[LAST_APPLIED] ?? '{}');
  } catch {
    return {};
  }
}

function compareOne(target: ObjectInput, store: ObjectStore): Resource {
  const { apiVersion, kind, metadata } = target;
  const live = store.get(apiVersion, kind, metadata.name, metadata.namespace);
  const base = { ...describe(target), target, requiresPruning: false };
  if (!live) {
    return { ...base, next: target, status: 'OutOfSync', isIgnored: false };
  }
  const now = desiredOf(live);
  const next = jsonCopy(
    threeWayMerge(lastApplied(live), target, now),
  ) as ObjectInput;
  const isSame = jsonEqual(next, now);
  return {
    ...base,
    live,
    next,
    status: isSame ? 'Synced' : 'OutOfSync',
    isIgnored: false,
  };
}

/** Compares what git wants with what lives, and finds what lives and left git. */
export function compare(
  application: string,
  targets: ObjectInput[],
  store: ObjectStore,
): Resource[] {
  const wanted = targets.map(target => compareOne(target, store));
  const keys = new Set(wanted.map(resource => resource.key));
  const extra = store
    .all()
    .filter(object => ownerOf(object) === application)
    .filter(object => !keys.has(keyOf(object)))
    .map(
      (live): Resource => ({
        ...describe(live),
        live,
        status: 'OutOfSync',
        requiresPruning: true,
        isIgnored: isIgnoredWhenExtra(live),
      }),
    );
  return [...wanted, ...extra].sort((a, b) => (a.key < b.key ? -1 : 1));
}
