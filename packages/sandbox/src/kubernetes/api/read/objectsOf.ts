import { ResourceKind, storedApiVersion } from '../../kinds/ResourceKind';
import { ObjectStore } from '../../store/ObjectStore';
import { KubernetesObject } from '../../store/types';

/** All objects of a kind, stored or computed, now or at a resource version. */
export function objectsOf(
  store: ObjectStore,
  kind: ResourceKind,
  namespace?: string,
  resourceVersion?: number,
): KubernetesObject[] {
  if (kind.derive) {
    return kind
      .derive(store)
      .filter(object => !namespace || object.metadata.namespace === namespace);
  }
  const apiVersion = storedApiVersion(kind);
  return resourceVersion === undefined
    ? store.list(apiVersion, kind.kind, namespace)
    : store.listAt(resourceVersion, apiVersion, kind.kind, namespace);
}

/** One object of a kind, or undefined. */
export function objectOf(
  store: ObjectStore,
  kind: ResourceKind,
  name: string,
  namespace?: string,
): KubernetesObject | undefined {
  if (kind.derive) {
    return objectsOf(store, kind, namespace).find(
      object => object.metadata.name === name,
    );
  }
  return store.get(storedApiVersion(kind), kind.kind, name, namespace);
}
