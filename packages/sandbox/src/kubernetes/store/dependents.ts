import { KubernetesObject } from './types';

/** The objects that name `owner` in their ownerReferences and have no other living owner. */
export function dependentsOf(
  owner: KubernetesObject,
  objects: readonly KubernetesObject[],
): KubernetesObject[] {
  const alive = new Set(objects.map(object => object.metadata.uid));
  return objects.filter(object => {
    const references = object.metadata.ownerReferences ?? [];
    return (
      references.some(reference => reference.uid === owner.metadata.uid) &&
      references.every(
        reference =>
          reference.uid === owner.metadata.uid || !alive.has(reference.uid),
      )
    );
  });
}

/** What a deleted namespace takes with it. */
export function contentsOf(
  namespace: KubernetesObject,
  objects: readonly KubernetesObject[],
): KubernetesObject[] {
  return objects.filter(
    object => object.metadata.namespace === namespace.metadata.name,
  );
}
