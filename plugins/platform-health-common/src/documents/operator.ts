import type { ResourceRef } from '../resources/resourceRef';
import type { SourceCause } from '../verdict/source';
import type { HealthState } from '../verdict/state';

/** `GET /sources`: what is watched and asked, and how that goes. */
export interface SourceList {
  readonly sources: readonly {
    readonly cluster: string;
    /** `kubernetes:<kind id>` or `prometheus`. */
    readonly source: string;
    readonly state: 'synced' | SourceCause;
    readonly message?: string;
    readonly objects?: number;
    readonly lastSync?: string;
    readonly lastEvent?: string;
    readonly restarts?: number;
  }[];
}

/** Something that runs in a cluster. */
export interface RunningResourceRow {
  readonly resource: ResourceRef;
  readonly environment: string;
  /** Whether it is one of the platform's shared data services. */
  readonly isShared: boolean;
  /** Components and Resources that use it. */
  readonly entityRefs: readonly string[];
  /** Entity of a repository that stands for it. */
  readonly declaredBy?: string;
  /** Entity that stands for it because no repository declares it. */
  readonly standIn?: string;
  /** Owner and system of what uses it, where all agree. */
  readonly owner?: string;
  readonly system?: string;
  /** Keys of the resources it is part of or runs on. */
  readonly dependsOn: readonly string[];
  /** Verdict, for what is judged. */
  readonly state?: HealthState;
  readonly sentence?: string;
}

/** `GET /resources`, for services only: what runs, for catalog and search. */
export interface RunningResources {
  /** Clusters whose answer is complete; of others nothing may be concluded from an absence. */
  readonly completeClusters: readonly string[];
  readonly resources: readonly RunningResourceRow[];
}
