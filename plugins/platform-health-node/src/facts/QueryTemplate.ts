/** Values that a query is asked for, such as `{namespace: 'data-dev', cluster: 'postgres-cluster'}`. */
export type QueryParameters = Readonly<Record<string, string>>;

/** A query to Prometheus, without the values. Ask for raw values and compare in the rule: an empty answer is no zero. */
export interface QueryTemplate {
  /** `<technology>/<what>`; as a source it is `prometheus:<id>`. */
  readonly id: string;
  /** Names of the values it takes. */
  readonly parameters: readonly string[];
  /** The expression; write it with the tag `promql`, which quotes every value. */
  readonly expression: (parameters: QueryParameters) => string;
}

/** One series of an instant vector. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  /** May be NaN or infinite; `sampleValue` refuses those. */
  readonly value: number;
}
