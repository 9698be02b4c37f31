export { compose } from './core/compose/compose';
export { generate } from './core/compose/generate';
export { concerns } from './core/compose/concerns';
export { ConflictError } from './core/ConflictError';
export type { Concern } from './core/Concern';
export type {
  Contributions,
  Egress,
  MavenDependency,
  MountedSecret,
  SpringSettings,
} from './core/Contributions';
export type { GeneratorInput } from './core/GeneratorInput';
export type { FileClass, GeneratedFile } from './core/GeneratedFile';
export type { GeneratedTree } from './core/GeneratedTree';
export type { Plan } from './core/Plan';
export { PLATFORM_DOCUMENT, SERVICE_DOCUMENT } from './core/compose/documents';
export { GENERATOR_VERSION } from './core/compose/version';
export { LOCK_PATH } from './lock/lock';
export type { Lock, LockedFile } from './lock/lock';
export { argoApplication } from './delivery/argoApplication';
export { argoProject, argoProjectFile } from './delivery/argoProject';
export { environmentsOf } from './core/environments';
export type { ServiceEnvironment } from './core/environments';
export { concernFiles } from './core/compose/concernFiles';
export { readLock } from './lock/readLock';
