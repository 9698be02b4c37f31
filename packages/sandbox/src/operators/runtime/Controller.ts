import { KubernetesObject, ObjectRef, ObjectStore } from '../../kubernetes';
import { Troubles } from './Troubles';

/** What a controller works with: one cluster and its clock. */
export type OperatorContext = {
  store: ObjectStore;
  now(): Date;
  /** What is to go wrong. */
  troubles: Troubles;
};

/** Objects to look at again because another one has changed. */
export type Wake = (
  changed: KubernetesObject,
  store: ObjectStore,
) => ObjectRef[];

/** A reconciliation of the objects of one kind, run again whenever something it depends on changes. */
export type Controller = {
  apiVersion: string;
  kind: string;
  /** By `group/Kind` (`/Secret` in the core group): who is concerned when such an object changes. */
  wakes?: Record<string, Wake>;
  /** Brings the cluster nearer to what the object wants; answers after how many milliseconds to look again. */
  reconcile(object: KubernetesObject, context: OperatorContext): number | void;
};
