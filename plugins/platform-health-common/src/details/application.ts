export interface ApplicationWorkloadDetails {
  readonly type: 'application-workload';
  readonly image?: string;
  readonly replicas: {
    readonly ready?: number;
    readonly wanted?: number;
    readonly updated?: number;
  };
  readonly pods: readonly {
    readonly name: string;
    readonly ready: boolean;
    readonly restarts: number;
    /** Why it waits or ended, such as `CrashLoopBackOff` or `OOMKilled`. */
    readonly reason?: string;
    readonly node?: string;
  }[];
  readonly autoscaler?: {
    readonly current?: number;
    readonly min?: number;
    readonly max: number;
  };
}
