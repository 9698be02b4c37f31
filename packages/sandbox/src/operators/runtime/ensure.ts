import { KubernetesObject, ObjectInput, ObjectStore } from '../../kubernetes';
import { isRecord } from '../../kubernetes/store/objects';
import { controlledBy } from './owners';

/** What others have set on an object that stands there: annotations, and the address of a Service. */
function setByOthers(
  existing: KubernetesObject | undefined,
  object: ObjectInput,
) {
  const { clusterIP, clusterIPs } = isRecord(existing?.spec)
    ? existing.spec
    : {};
  return {
    annotations: existing?.metadata.annotations,
    spec:
      object.kind === 'Service' && isRecord(object.spec)
        ? { clusterIP, clusterIPs, ...object.spec }
        : object.spec,
  };
}

/** Creates or restores an object that belongs to another one, in its namespace. */
export function ensureOwned(
  store: ObjectStore,
  owner: KubernetesObject,
  object: ObjectInput,
): KubernetesObject {
  const { apiVersion, kind, metadata } = object;
  const namespace = metadata.namespace ?? owner.metadata.namespace;
  const existing = store.get(apiVersion, kind, metadata.name, namespace);
  const { annotations, spec } = setByOthers(existing, object);
  return store.apply({
    ...object,
    ...(spec !== undefined && { spec }),
    metadata: {
      ...metadata,
      namespace,
      annotations: { ...annotations, ...metadata.annotations },
      ownerReferences: [controlledBy(owner)],
    },
  });
}

/** Like ensureOwned, but only the first time: what stands there is kept, such as generated passwords. */
export function ensureOnce(
  store: ObjectStore,
  owner: KubernetesObject,
  object: ObjectInput,
): KubernetesObject {
  const { apiVersion, kind, metadata } = object;
  const namespace = metadata.namespace ?? owner.metadata.namespace;
  return (
    store.get(apiVersion, kind, metadata.name, namespace) ??
    ensureOwned(store, owner, object)
  );
}

/** Changes labels of an object; nothing happens when they are as wanted. */
export function relabel(
  store: ObjectStore,
  object: KubernetesObject,
  labels: Record<string, string>,
): void {
  const { metadata } = object;
  const { resourceVersion: _, ...rest } = metadata;
  store.update({
    ...object,
    metadata: { ...rest, labels: { ...metadata.labels, ...labels } },
  });
}

/** Removes the finalizers that an operator has set, by their prefix, so that a deleted object can go. Answers whether it is being deleted. */
export function releaseDeleted(
  store: ObjectStore,
  object: KubernetesObject,
  prefix: string,
): boolean {
  const { metadata } = object;
  if (!metadata.deletionTimestamp) return false;
  const finalizers = metadata.finalizers?.filter(
    name => !name.startsWith(prefix),
  );
  store.update({ ...object, metadata: { ...metadata, finalizers } });
  return true;
}
