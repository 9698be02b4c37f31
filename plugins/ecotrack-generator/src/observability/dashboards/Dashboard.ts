/** Units of Grafana that the panels use. */
export type Unit =
  | 'bytes'
  | 'cps'
  | 'ms'
  | 'ops'
  | 'percentunit'
  | 'reqps'
  | 's'
  | 'short';

/** A line, or a line for each combination of labels. */
export interface Query {
  /** PromQL; `$namespace` and `$__rate_interval` are filled in by Grafana. */
  readonly expr: string;
  /** Name of the line, such as `{{pod}}`. */
  readonly legend: string;
}

/** Lines over time. */
export interface Panel {
  readonly title: string;
  readonly unit: Unit;
  readonly queries: readonly Query[];
}

export interface Dashboard {
  /** What it is on, such as `data`: part of its uid and of the name of its ConfigMap. */
  readonly name: string;
  readonly title: string;
  readonly panels: readonly Panel[];
  /** Whether errors in the log and failed traces stand below the lines. */
  readonly logs?: boolean;
}
