import { ObjectRef, ObjectStore, StoreEvent } from '../../kubernetes';
import {
  collectionKey,
  nameOf,
  objectKey,
} from '../../kubernetes/store/objects';
import { Controller } from './Controller';
import { Troubles } from './Troubles';
import { WorkQueue } from './WorkQueue';

export type RunOptions = {
  store: ObjectStore;
  /** Milliseconds between a change and the reaction to it; asked each time. */
  delay: () => number;
  now: () => Date;
  troubles: Troubles;
  onError: (error: unknown) => void;
};

export type RunningControllers = {
  /** Settles when nobody has anything left to do. */
  settled(): Promise<void>;
  close(): void;
};

/** Runs controllers over a store until closed; begins with the objects that are there. */
export function runControllers(
  controllers: Controller[],
  options: RunOptions,
): RunningControllers {
  const { store, now, troubles } = options;
  const queue = new WorkQueue(options);

  const enqueue = (index: number, ref: ObjectRef) => {
    const controller = controllers[index];
    const { name, namespace } = nameOf(ref);
    const key = `${index} ${objectKey(name, namespace)}`;
    const work = () => {
      const { apiVersion, kind } = controller;
      const object = store.get(apiVersion, kind, name, namespace);
      if (!object) return;
      const again = controller.reconcile(object, { store, now, troubles });
      if (again !== undefined) queue.addLater(key, work, again);
    };
    queue.add(key, work);
  };

  const own = controllers.map(({ apiVersion, kind }) =>
    collectionKey(apiVersion, kind),
  );
  const onEvent = ({ type, object }: StoreEvent) => {
    const changed = collectionKey(object.apiVersion, object.kind);
    controllers.forEach((controller, index) => {
      if (own[index] === changed && type !== 'DELETED') enqueue(index, object);
      const wake = controller.wakes?.[changed];
      wake?.(object, store).forEach(ref => enqueue(index, ref));
    });
  };

  const lookAt = (namespace?: string) =>
    controllers.forEach(({ apiVersion, kind }, index) =>
      store
        .list(apiVersion, kind, namespace)
        .forEach(object => enqueue(index, object)),
    );

  const unsubscribe = store.subscribe(onEvent);
  const unsubscribeTroubles = troubles.subscribe(lookAt);
  lookAt();
  return {
    settled: () => queue.settled(),
    close() {
      unsubscribe();
      unsubscribeTroubles();
      queue.close();
    },
  };
}
