/** A reference from a dependent to its owner, as the garbage collector reads it. */
export type OwnerReference = {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
};

/** Metadata of a stored object. Times are RFC 3339 with whole seconds. */
export type ObjectMeta = {
  name: string;
  namespace?: string;
  generateName?: string;
  uid: string;
  resourceVersion: string;
  generation: number;
  creationTimestamp: string;
  deletionTimestamp?: string;
  deletionGracePeriodSeconds?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
  finalizers?: string[];
  managedFields?: unknown[];
};

/** A Kubernetes object as the store returns it: deeply frozen. */
export type KubernetesObject = {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
  [key: string]: unknown;
};

/** A Kubernetes object as a writer gives it: the server's own fields may be absent. */
export type ObjectInput = {
  apiVersion: string;
  kind: string;
  metadata: Partial<ObjectMeta> & { name: string };
  [key: string]: unknown;
};

/** An object that is about to get its next resource version. */
export type UnversionedObject = {
  apiVersion: string;
  kind: string;
  metadata: Omit<ObjectMeta, 'resourceVersion'>;
  [key: string]: unknown;
};

/** Names one object, by its four parts or by the object itself. */
export type ObjectRef =
  | { apiVersion: string; kind: string; name: string; namespace?: string }
  | {
      apiVersion: string;
      kind: string;
      metadata: { name: string; namespace?: string };
    };

/** One change. `previous` is the object before it (absent for ADDED). */
export type StoreEvent = {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  object: KubernetesObject;
  previous?: KubernetesObject;
};

/** What happens to the dependents of a deleted object. */
export type DeletePropagation = 'Background' | 'Orphan';
