import type {
  HealthReport,
  Timeline,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { Assessment } from '@ecotrack/backstage-plugin-platform-health-node';

/** One verdict as the memory keeps it. A profile names the thresholds it was judged with: '' for the usual ones. */
export interface RememberedReport {
  readonly report: HealthReport;
  readonly environment: string;
  readonly profile: string;
}

export interface FreshAssessment {
  readonly assessment: Assessment;
  readonly environment: string;
  readonly profile: string;
}

/** The right to write what is seen of a cluster; a later holder has a higher term. */
export interface LeaseTerm {
  readonly cluster: string;
  readonly term: number;
}

/** What was, so that `since` and the timeline survive restarts and other replicas know. */
export interface Memory {
  /** Reads what was last known of the cluster; call it when its lease was won. */
  open(lease: LeaseTerm): Promise<readonly RememberedReport[]>;
  /**
   * Gives each finding its `since`, notes transitions, and queues both for the database. Does not wait for it: while
   * the database is away, verdicts go on and are written later.
   */
  note(
    lease: LeaseTerm,
    assessments: readonly FreshAssessment[],
  ): readonly RememberedReport[];
  /** Forgets resources that no entity depends on any more. */
  forget(lease: LeaseTerm, resources: readonly string[]): void;
  /** Reports of clusters that another replica watches, changed after the revision. */
  changedAfter(revision: number): Promise<{
    readonly revision: number;
    readonly reports: readonly RememberedReport[];
    readonly forgotten: readonly string[];
  }>;
  /** Newest first. `resources` are keys of resources with the environment they serve. */
  timeline(options: {
    readonly resources: readonly string[];
    readonly before?: string;
    readonly limit: number;
  }): Promise<Timeline>;
}
