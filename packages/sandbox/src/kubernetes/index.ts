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
export { createKubernetesApi } from './createKubernetesApi';
export type {
  KubernetesApi,
  KubernetesApiOptions,
} from './createKubernetesApi';
export { createCertificateAuthority } from './api/security/CertificateAuthority';
export type { CertificateAuthority } from './api/security/CertificateAuthority';
export type { Tokens } from './api/security/User';
export type { Outage } from './api/Outage';
