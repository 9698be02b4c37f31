import type { GeneratedFile } from './GeneratedFile';

/** A whole generated repository: its files, sorted by path. */
export interface GeneratedTree {
  readonly files: readonly GeneratedFile[];
}
