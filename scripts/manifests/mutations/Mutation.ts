/** A change of one line of one generated file. */
export interface Mutation {
  /** What is changed, in a few words. */
  readonly name: string;
  readonly model: string;
  readonly environment: string;
  /** Path in the repository of the model. */
  readonly file: string;
  /** What stands there, such that its first occurrence is meant. */
  readonly from: string;
  readonly to: string;
}
