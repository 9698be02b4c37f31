export { createGitOpsLoop } from './createGitOpsLoop';
export type { GitOpsLoop, GitOpsLoopOptions } from './createGitOpsLoop';
export type { Cluster } from './application/Clusters';
export type { ApplicationStatus } from './application/status';
