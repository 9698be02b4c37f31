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

/**
 * What was, so that `since` and the timeline survive restarts and other replicas know. Subjects are named by
 * `subjectKey`, which is the key of the resource where the usual thresholds hold.
 */
export interface Memory {
  /** Reads what was last known of the cluster; call it when its lease was won. */
  open(lease: LeaseTerm): Promise<readonly RememberedReport[]>;
  /** Its lease was lost: what is not written yet is dropped, and the cluster is read like those of other replicas. */
  close(cluster: string): void;
  /**
   * Gives each finding its `since`, notes transitions, and queues both for the database. Does not wait for it: while
   * the database is away, verdicts go on and are written later.
   */
  note(
    lease: LeaseTerm,
    assessments: readonly FreshAssessment[],
  ): readonly RememberedReport[];
  /** Forgets subjects that no entity depends on any more. */
  forget(lease: LeaseTerm, subjects: readonly string[]): void;
  /** Reports of clusters that another replica watches, changed after the revision, and subjects it forgot. */
  changedAfter(revision: number): Promise<{
    readonly revision: number;
    readonly reports: readonly RememberedReport[];
    readonly forgotten: readonly string[];
  }>;
  /** Newest first. `resources` are subjects, so the keys of resources where the usual thresholds hold. */
  timeline(options: {
    readonly resources: readonly string[];
    readonly before?: string;
    readonly limit: number;
  }): Promise<Timeline>;
  /** Writes what is queued, and stops. */
  stop(): Promise<void>;
}
