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

/** An amount at the most, beside what there is of it. */
export interface Use {
  readonly atMost: number;
  readonly budget: number;
}

/** What all pods, with their proxies and those of a new version, take of the namespace's quota; what it does not limit is absent. */
export interface QuotaUse {
  /** Requested, in millicores. */
  readonly cpu?: Use;
  readonly cpuLimit?: Use;
  /** Requested, in MiB. */
  readonly memory?: Use;
  readonly memoryLimit?: Use;
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
  /** Connections of the shared PostgreSQL, beside what one service may open there; absent when the service has no database. */
  readonly connections?: Use;
  /** Absent when the platform names no quota. */
  readonly quota?: QuotaUse;
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
