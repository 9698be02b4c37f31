import { KubernetesObject, StoreEvent } from '../../store/types';

/**
 * A change as a watch with a selector sees it: an object that begins to match
 * is ADDED, one that ceases to is DELETED. Undefined when it is of no concern.
 */
export function selectEvent(
  event: StoreEvent,
  matches: (object: KubernetesObject) => boolean,
): { type: StoreEvent['type']; object: KubernetesObject } | undefined {
  const { type, object, previous } = event;
  const now = type !== 'DELETED' && matches(object);
  const before = previous !== undefined && matches(previous);
  if (now) return { type: before ? 'MODIFIED' : 'ADDED', object };
  if (!before) return undefined;
  // The last state that matched, under the version of its end.
  const { resourceVersion } = object.metadata;
  return {
    type: 'DELETED',
    object: {
      ...previous,
      metadata: { ...previous.metadata, resourceVersion },
    },
  };
}
