import { ObjectStore } from '../store/ObjectStore';
import { ObjectInput, StoreEvent } from '../store/types';

/** A ConfigMap of the namespace `shop`. */
export const configMap = (
  name: string,
  data: Record<string, string> = {},
  namespace = 'shop',
): ObjectInput => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace },
  data,
});

/** Every change of a store from now on, as it comes. */
export const record = (store: ObjectStore) => {
  const events: StoreEvent[] = [];
  store.subscribe(event => events.push(event));
  return events;
};

/** Changes as `ADDED ConfigMap/a`. */
export const summary = (events: StoreEvent[]) =>
  events.map(
    ({ type, object }) => `${type} ${object.kind}/${object.metadata.name}`,
  );
