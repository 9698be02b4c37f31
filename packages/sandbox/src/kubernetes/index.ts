export { ObjectStore } from './store/ObjectStore';
export {
  AlreadyExistsError,
  ExpiredError,
  FutureVersionError,
} from './store/errors';
export type {
  DeletePropagation,
  KubernetesObject,
  ObjectInput,
  ObjectMeta,
  ObjectRef,
  OwnerReference,
  StoreEvent,
} from './store/types';
