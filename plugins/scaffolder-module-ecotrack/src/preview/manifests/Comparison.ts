import type { Manifest } from './manifestsOf';

/** The objects of another environment, by their id. */
export interface Comparison {
  readonly environment: string;
  readonly manifests: ReadonlyMap<string, Manifest>;
}
