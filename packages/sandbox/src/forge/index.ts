export { createForge } from './createForge';
export type { ForgeOptions } from './createForge';
export type { Forge, ForgeFile, PushFiles, RepositoryRef } from './Forge';
export type { CommitFile, CommitIdentity } from './git/commitFiles';
export type { PushEvent, PushListener } from './repositories/PushEvents';
export { FORGE_USER } from './http/authenticate';
