export type MtlsMode = 'strict' | 'permissive' | 'disabled' | 'unset';

/** Who may call a workload, as the policies have it. */
export interface AllowedCaller {
  /** Identity, such as `dev.ecotrack.internal/ns/ecotrack-dev/sa/order-service`, or `anyone`. */
  readonly principal: string;
  readonly operations: readonly string[];
  /** Name of the policy that says so. */
  readonly policy: string;
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
