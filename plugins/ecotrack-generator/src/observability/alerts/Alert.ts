/** A page of runbooks; the same words as for the rules of the portal's health. */
export type Technology =
  | 'application'
  | 'postgres'
  | 'redis'
  | 'kafka'
  | 'mesh'
  | 'delivery';

/** What to do when an alert fires; all of it Markdown. */
export interface Runbook {
  readonly symptoms: string;
  /** Commands for a shell that has the variables of the page. */
  readonly checks: readonly string[];
  readonly remedy: string;
  readonly verification: string;
  readonly rollBack: string;
}

/** One alert of a service together with its runbook: neither is there without the other. */
export interface Alert {
  readonly technology: Technology;
  /**
   * Its section on the page of the technology, such as `consumer-lag`. Where health has a rule
   * `<technology>/<name>`, the page shows the state of that rule.
   */
  readonly name: string;
  /** PromQL that has an answer when something is wrong; see `inNamespaces` for `$namespace`. */
  readonly expr: string;
  /** How long it has to be wrong, such as `5m`; at once when left out. */
  readonly for?: string;
  /** critical: somebody is called; warning: somebody looks in working hours. */
  readonly severity: 'critical' | 'warning';
  /** One line without values. */
  readonly summary: string;
  /** A sentence with the values that were seen. */
  readonly description: string;
  readonly runbook: Runbook;
}
