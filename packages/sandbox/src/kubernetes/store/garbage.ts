import { dependentsOf, contentsOf } from './dependents';
import { KubernetesObject, ObjectInput, ObjectRef } from './types';

type Objects = {
  all(): KubernetesObject[];
  get(
    apiVersion: string,
    kind: string,
    name: string,
    namespace?: string,
  ): KubernetesObject | undefined;
  update(object: ObjectInput): KubernetesObject;
  delete(
    apiVersion: string,
    kind: string,
    name: string,
    namespace?: string,
  ): boolean;
  requestDeletion(ref: ObjectRef): KubernetesObject | undefined;
};

/** Deletes what a removed object owned; of a Namespace, what was in it. */
export function collectGarbage(objects: Objects, removed: KubernetesObject) {
  if (removed.apiVersion === 'v1' && removed.kind === 'Namespace') {
    for (const { apiVersion, kind, metadata } of contentsOf(
      removed,
      objects.all(),
    )) {
      objects.delete(apiVersion, kind, metadata.name, metadata.namespace);
    }
  }
  for (const dependent of dependentsOf(removed, objects.all())) {
    const { apiVersion, kind, metadata } = dependent;
    // A listener may have taken it already.
    if (objects.get(apiVersion, kind, metadata.name, metadata.namespace)) {
      objects.requestDeletion(dependent);
    }
  }
}

/** Lets go of what a removed object owned, as the propagation policy Orphan asks. */
export function orphanDependents(objects: Objects, removed: KubernetesObject) {
  for (const dependent of objects.all()) {
    const { ownerReferences } = dependent.metadata;
    const others = ownerReferences?.filter(
      reference => reference.uid !== removed.metadata.uid,
    );
    if (others?.length === ownerReferences?.length) continue;
    objects.update({
      ...dependent,
      metadata: { ...dependent.metadata, ownerReferences: others },
    });
  }
}
