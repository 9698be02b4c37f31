/** A number at the fewest and at the most replicas. */
export interface Span {
  readonly atLeast: number;
  readonly atMost: number;
}

/** What all replicas ask the nodes for, and what they may use. */
export interface Demand {
  readonly requested: Span;
  readonly limit: Span;
}

/** What a service takes in one environment. */
export interface EnvironmentTotals {
  readonly environment: string;
  readonly replicas: Span;
  /** In millicores. */
  readonly cpu: Demand;
  /** In MiB. */
  readonly memory: Demand;
  /** Ephemeral storage of the nodes, in MiB; a service has no volume of its own. */
  readonly storage: Demand;
  /** Connections of the shared PostgreSQL; absent when the service has no database. */
  readonly connections?: {
    readonly atMost: number;
    /** What one service may open there. */
    readonly budget: number;
  };
  /** Topics the service owns, dead letter topics among them. */
  readonly topics: {
    readonly count: number;
    readonly partitions: number;
    /** Partitions times their replicas. */
    readonly partitionReplicas: number;
  };
  /** Cost of a month in the platform's currency; absent when no prices are configured. */
  readonly cost?: Span;
}
