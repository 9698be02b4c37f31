import { jsonCopy, jsonEqual } from './objects';
import { KubernetesObject, ObjectInput } from './types';

/** Everything but metadata and status: what the generation counts. */
function desiredState(object: ObjectInput): unknown {
  return { ...object, metadata: undefined, status: undefined };
}

/** True when the two differ in nothing that a writer can set. */
function isSame(left: ObjectInput, right: ObjectInput): boolean {
  const comparable = (object: ObjectInput) => ({
    ...object,
    metadata: {
      ...object.metadata,
      resourceVersion: undefined,
      generation: undefined,
      managedFields: undefined,
    },
  });
  return jsonEqual(jsonCopy(comparable(left)), jsonCopy(comparable(right)));
}

/**
 * The object that follows `existing` when a writer gives `input`: the server's
 * own fields are kept, the generation rises with the desired state. Undefined
 * when nothing changed.
 */
export function nextRevision(
  existing: KubernetesObject,
  input: ObjectInput,
): KubernetesObject | undefined {
  const { metadata } = existing;
  const candidate: ObjectInput = {
    ...input,
    metadata: {
      managedFields: metadata.managedFields,
      ...input.metadata,
      name: metadata.name,
      namespace: metadata.namespace,
      generateName: metadata.generateName,
      uid: metadata.uid,
      creationTimestamp: metadata.creationTimestamp,
      deletionTimestamp: metadata.deletionTimestamp,
      deletionGracePeriodSeconds: metadata.deletionGracePeriodSeconds,
    },
  };
  if (isSame(existing, candidate)) return undefined;
  const raised = !jsonEqual(
    jsonCopy(desiredState(existing)),
    jsonCopy(desiredState(candidate)),
  );
  return {
    ...candidate,
    metadata: {
      ...candidate.metadata,
      uid: metadata.uid,
      creationTimestamp: metadata.creationTimestamp,
      resourceVersion: metadata.resourceVersion,
      generation: metadata.generation + (raised ? 1 : 0),
    },
  };
}
