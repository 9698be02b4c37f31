/** One end of a call. */
export interface Party {
  /** Name of the workload; the identity, or words such as `anyone`, of callers that are no workload among the objects. */
  readonly name: string;
  /** Absent for callers that are no workload among the objects. */
  readonly namespace?: string;
}

/** Who may call whom, and whether anything is in the way. */
export interface CallRow {
  readonly caller: Party;
  readonly callee: Party;
  /** Operations in words, those that a policy takes away at the end. */
  readonly operations: readonly string[];
  /** AuthorizationPolicy that allows it, as `namespace/name`; `none` where none limits the callers. */
  readonly policy: string;
  /** Whether the callee takes the call only over mTLS, over mTLS and without, or without; unknown where its ports differ. */
  readonly mtls: 'strict' | 'permissive' | 'none' | 'unknown';
  /** What refuses the call all the same: an object and why. */
  readonly blockedBy?: string;
  /** Why it is not known whether anything refuses the call. */
  readonly unknown?: string;
}
