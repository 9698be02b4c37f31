export type MtlsMode = 'strict' | 'permissive' | 'disabled' | 'unset';

/** Who may call a workload, as the policies have it. */
export interface AllowedCaller {
  /** Identity, such as `dev.ecotrack.internal/ns/ecotrack-dev/sa/order-service`, or `anyone`. */
  readonly principal: string;
  readonly operations: readonly string[];
  /** Name of the policy that says so. */
  readonly policy: string;
}

/** A call between a workload and another one that a policy lets in, or that is meant. */
export interface MeshCall {
  /** Workload at the other end; an identity or words where none is known, or a host. */
  readonly other: string;
  readonly operations: readonly string[];
  readonly mtls: 'strict' | 'permissive' | 'none' | 'unknown';
  /** What refuses it all the same. */
  readonly blockedBy?: string;
  /** Why it is not known whether anything refuses it. */
  readonly unknown?: string;
}

export interface MeshWorkloadDetails {
  readonly type: 'mesh-workload';
  readonly proxies: {
    readonly enrolled: number;
    readonly ready: number;
    readonly wanted: number;
  };
  readonly mtls: {
    readonly mode: MtlsMode;
    /** Policies that make it so, the nearest first. */
    readonly policies: readonly string[];
    /** Share of the requests that came over mTLS. */
    readonly observedRatio?: number;
  };
  readonly callers: readonly AllowedCaller[];
  /** Who may call it and whom it may call, NetworkPolicies left out of account; absent when it is not known. */
  readonly calls?: {
    readonly into: readonly MeshCall[];
    readonly out: readonly MeshCall[];
  };
  readonly traffic?: {
    readonly requestsPerSecond?: number;
    readonly errorRatio?: number;
    readonly p99Milliseconds?: number;
  };
}

export interface MeshControlPlaneDetails {
  readonly type: 'mesh-control-plane';
  readonly version?: string;
  readonly ready?: number;
  readonly wanted?: number;
  readonly rootExpires?: string;
}
