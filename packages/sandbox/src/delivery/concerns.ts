import { KubernetesObject, StoreEvent } from '../kubernetes';
import { jsonCopy, jsonEqual } from '../kubernetes/store/objects';
import {
  APPLICATION,
  ARGOCD_NAMESPACE,
  PROJECT,
} from './application/Application';
import { TRACKING_ID } from './sync/tracking';

/** Stands for every Application. */
export const EVERYTHING = '*';

/** Kinds whose coming or going can change what becomes of any Application. */
const GROUNDS = ['Namespace', 'CustomResourceDefinition', PROJECT.kind];

/** All of an Application that somebody else than the loop writes. */
function wish({ spec, metadata, operation }: KubernetesObject) {
  const { annotations, finalizers, deletionTimestamp, labels } = metadata;
  return jsonCopy({
    spec,
    operation,
    annotations,
    finalizers,
    deletionTimestamp,
    labels,
  });
}

const trackedBy = (object: KubernetesObject | undefined) => {
  const id = object?.metadata.annotations?.[TRACKING_ID];
  return id ? [id.slice(0, id.indexOf(':'))] : [];
};

/**
 * The names of the Applications that a change in a cluster means work for, or
 * {@link EVERYTHING}: none for the status that the loop itself writes.
 */
export function concerns({ type, object, previous }: StoreEvent): string[] {
  const { kind, metadata } = object;
  if (GROUNDS.includes(kind)) return [EVERYTHING];
  // an object that is taken over concerns who had it before as well
  const owners = [...trackedBy(object), ...trackedBy(previous)];
  if (kind !== APPLICATION.kind || metadata.namespace !== ARGOCD_NAMESPACE) {
    return owners;
  }
  const isOwnWork =
    type === 'MODIFIED' && previous && jsonEqual(wish(object), wish(previous));
  return isOwnWork ? [] : [metadata.name, ...owners];
}
