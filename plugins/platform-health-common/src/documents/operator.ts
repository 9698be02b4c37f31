import type { ResourceRef } from '../resources/resourceRef';
import type { SourceCause } from '../verdict/source';

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

/** `GET /resources`, for services only: what runs, for the catalog. */
export interface RunningResources {
  /** Clusters whose answer is complete; of others nothing may be concluded from an absence. */
  readonly completeClusters: readonly string[];
  readonly resources: readonly {
    readonly resource: ResourceRef;
    readonly environment: string;
    /** Entity that declares or uses it, when there is one. */
    readonly entityRefs: readonly string[];
    /** Keys of the resources it is part of or runs on. */
    readonly dependsOn: readonly string[];
  }[];
}
