import {
  KubernetesObject,
  ObjectRef,
  ObjectStore,
  OwnerReference,
} from '../../kubernetes';
import { groupOf } from '../../kubernetes/store/objects';

/** The reference of an object that is controlled by another one. */
export function controlledBy(owner: KubernetesObject): OwnerReference {
  const { apiVersion, kind, metadata } = owner;
  return {
    apiVersion,
    kind,
    name: metadata.name,
    uid: metadata.uid,
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** The reference to the controller of an object, if it has one. */
export function controllerOf(
  object: KubernetesObject,
): OwnerReference | undefined {
  return object.metadata.ownerReferences?.find(
    reference => reference.controller,
  );
}

/** The objects of a kind that an owner controls. */
export function childrenOf(
  store: ObjectStore,
  owner: KubernetesObject,
  apiVersion: string,
  kind: string,
): KubernetesObject[] {
  return store
    .list(apiVersion, kind, owner.metadata.namespace)
    .filter(object => controllerOf(object)?.uid === owner.metadata.uid);
}

/** Wakes the controller of a changed object when it is of a kind. */
export function wakeController(apiVersion: string, kind: string) {
  return (changed: KubernetesObject): ObjectRef[] => {
    const owner = controllerOf(changed);
    return owner?.kind === kind &&
      groupOf(owner.apiVersion) === groupOf(apiVersion)
      ? [
          {
            apiVersion,
            kind,
            name: owner.name,
            namespace: changed.metadata.namespace,
          },
        ]
      : [];
  };
}
