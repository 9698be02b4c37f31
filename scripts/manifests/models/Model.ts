import type { PresetName } from '@ecotrack/model';

/** What stands instead: null takes a field away, a list replaces the whole list, a group is merged. */
export type Edit =
  | string
  | number
  | boolean
  | null
  | readonly Edit[]
  | { readonly [field: string]: Edit };

/** A service whose every file is judged. */
export interface Model {
  readonly name: string;
  /** What the judges see of it and of no preset, in one sentence. */
  readonly exercises: string;
  /** The document that is edited: a preset, or the test model that sets every field. */
  readonly from: PresetName | 'everything';
  readonly edit: { readonly [field: string]: Edit };
}
