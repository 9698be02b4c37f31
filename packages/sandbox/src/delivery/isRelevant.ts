import { KubernetesObject, StoreEvent } from '../kubernetes';
import { jsonEqual } from '../kubernetes/store/objects';
import { APPLICATION, PROJECT } from './application/Application';
import { TRACKING_ID } from './sync/tracking';

const ARGO_KINDS: string[] = [APPLICATION.kind, PROJECT.kind];

/** Kinds whose coming lets a sync succeed that failed before. */
const GROUNDS = ['Namespace', 'CustomResourceDefinition'];

/** All of an object that somebody else than the loop writes. */
function wish({ metadata, ...object }: KubernetesObject) {
  const { labels, annotations, finalizers, deletionTimestamp } = metadata;
  return JSON.parse(
    JSON.stringify({
      spec: object.spec,
      labels,
      annotations,
      finalizers,
      deletionTimestamp,
    }),
  );
}

/** Whether a change in a cluster can mean work for the loop; its own status writing does not. */
export function isRelevant({ type, object, previous }: StoreEvent): boolean {
  if (
    object.apiVersion.startsWith('argoproj.io/') &&
    ARGO_KINDS.includes(object.kind)
  ) {
    return (
      type !== 'MODIFIED' ||
      previous === undefined ||
      !jsonEqual(wish(object), wish(previous))
    );
  }
  return (
    GROUNDS.includes(object.kind) ||
    object.metadata.annotations?.[TRACKING_ID] !== undefined
  );
}
