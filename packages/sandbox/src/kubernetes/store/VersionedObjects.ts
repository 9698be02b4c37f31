import { EventDispatcher } from './EventDispatcher';
import { EventHistory } from './EventHistory';
import { collectionKey, deepFreeze, jsonCopy, objectKey } from './objects';
import { KubernetesObject, StoreEvent, UnversionedObject } from './types';

type Collection = Map<string, KubernetesObject>;

/** Objects by kind and name under one ever growing resource version. */
export class VersionedObjects {
  private readonly collections = new Map<string, Collection>();
  private readonly dispatcher = new EventDispatcher();
  private readonly history: EventHistory;

  constructor(options: { history: number; firstVersion: number }) {
    this.history = new EventHistory(options.history, options.firstVersion);
  }

  get resourceVersion(): number {
    return this.history.resourceVersion;
  }

  get(
    apiVersion: string,
    kind: string,
    name: string,
    namespace?: string,
  ): KubernetesObject | undefined {
    return this.collection(apiVersion, kind)?.get(objectKey(name, namespace));
  }

  list(apiVersion: string, kind: string, namespace?: string) {
    return inOrder(this.collection(apiVersion, kind), namespace);
  }

  /** Undoes what came after `resourceVersion`; throws as `eventsSince` does. */
  listAt(
    resourceVersion: number,
    apiVersion: string,
    kind: string,
    namespace?: string,
  ) {
    const collection = collectionKey(apiVersion, kind);
    const then = new Map(this.collection(apiVersion, kind));
    for (const event of this.eventsSince(resourceVersion).reverse()) {
      const { object, previous } = event;
      if (collectionKey(object.apiVersion, object.kind) !== collection)
        continue;
      const key = objectKey(object.metadata.name, object.metadata.namespace);
      if (previous) then.set(key, previous);
      else then.delete(key);
    }
    return inOrder(then, namespace);
  }

  /** All objects of all kinds, in no order. */
  all(): KubernetesObject[] {
    return [...this.collections.values()].flatMap(objects => [
      ...objects.values(),
    ]);
  }

  /** Gives the object the next resource version, keeps or removes it, and tells the listeners. */
  commit(
    type: StoreEvent['type'],
    next: UnversionedObject,
    previous?: KubernetesObject,
  ): KubernetesObject {
    const resourceVersion = String(this.resourceVersion + 1);
    const object = deepFreeze(
      jsonCopy<KubernetesObject>({
        ...next,
        metadata: { ...next.metadata, resourceVersion },
      }),
    );
    const collection = collectionKey(object.apiVersion, object.kind);
    const objects = this.collections.get(collection) ?? new Map();
    const key = objectKey(object.metadata.name, object.metadata.namespace);
    if (type === 'DELETED') objects.delete(key);
    else objects.set(key, object);
    this.collections.set(collection, objects);
    const event = { type, object, ...(previous && { previous }) };
    this.history.push(event);
    this.dispatcher.dispatch(event);
    return object;
  }

  eventsSince(resourceVersion: number): StoreEvent[] {
    return this.history.since(resourceVersion);
  }

  subscribe(listener: (event: StoreEvent) => void): () => void {
    return this.dispatcher.subscribe(listener);
  }

  private collection(apiVersion: string, kind: string) {
    return this.collections.get(collectionKey(apiVersion, kind));
  }
}

function inOrder(
  collection: Collection | undefined,
  namespace?: string,
): KubernetesObject[] {
  return [...(collection ?? [])]
    .filter(
      ([, { metadata }]) => !namespace || metadata.namespace === namespace,
    )
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, object]) => object);
}
