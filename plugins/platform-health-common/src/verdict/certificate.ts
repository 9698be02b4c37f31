/** A certificate that a resource depends on. */
export interface Certificate {
  /** What it is for, such as `server`, `cluster CA`, `workload identity`. */
  readonly purpose: string;
  /** Where it is kept, such as the name of a secret. */
  readonly name: string;
  /** When it ends, ISO 8601. */
  readonly expires: string;
}
