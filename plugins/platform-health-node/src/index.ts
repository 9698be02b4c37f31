export { HealthClient } from './client/HealthClient';
export type { HealthClientOptions } from './client/HealthClient';
export type { Fact, Facts, ObjectQuery } from './facts/Facts';
export type {
  KubernetesObject,
  ObjectMetadata,
} from './facts/KubernetesObject';
export { pattern, promql, PromqlPattern } from './facts/promql';
export type {
  QueryParameters,
  QueryTemplate,
  Sample,
} from './facts/QueryTemplate';
export {
  SourceMissing,
  SourceNotConfigured,
  Unreadable,
} from './facts/SourceMissing';
export { kindSource, querySource } from './facts/sources';
export { World } from './facts/World';
export * from './provider/extensionPoint';
export type * from './provider/HealthProvider';
export type { Scope } from './provider/Scope';
export * from './reading/conditions';
export * from './reading/fields';
export { known } from './reading/known';
export { oneLine } from './reading/oneLine';
export { isPodReady } from './reading/pods';
export * from './reading/samples';
export { assess } from './rules/assess';
export type { Assessment, AssessOptions } from './rules/assess';
export type {
  Environment,
  Outcome,
  Rule,
  RuleContext,
  Threshold,
  Violation,
} from './rules/Rule';
export { keyNumber } from './words/keyNumber';
export * from './words/quantities';
