/** One entry of `status.conditions`. */
export type Condition = {
  type: string;
  message: string;
  lastTransitionTime: string;
};

export type SyncCode = 'Synced' | 'OutOfSync' | 'Unknown';

export type HealthCode =
  | 'Healthy'
  | 'Suspended'
  | 'Progressing'
  | 'Missing'
  | 'Degraded'
  | 'Unknown';

/** One entry of `status.resources`. */
export type ResourceStatus = {
  group?: string;
  version: string;
  kind: string;
  namespace?: string;
  name: string;
  status?: SyncCode;
  requiresPruning?: boolean;
  syncWave?: number;
};

/** One entry of `status.operationState.syncResult.resources`. */
export type ResourceResult = {
  group: string;
  version: string;
  kind: string;
  namespace: string;
  name: string;
  status: 'Synced' | 'SyncFailed' | 'Pruned' | 'PruneSkipped';
  message: string;
  syncPhase: 'Sync';
  hookPhase?: 'Running' | 'Succeeded' | 'Failed';
};

export type OperationPhase = 'Running' | 'Succeeded' | 'Failed' | 'Error';

/** Who began an operation: the loop itself, or a user. */
export type InitiatedBy = { automated?: true; username?: string };

export type OperationState = {
  operation: {
    initiatedBy: InitiatedBy;
    retry?: unknown;
    sync: {
      prune?: true;
      revision?: string;
      syncOptions?: string[];
      autoHealAttemptsCount?: number;
      resources?: Array<{ group?: string; kind: string; name: string }>;
    };
  };
  phase: OperationPhase;
  message: string;
  startedAt: string;
  finishedAt?: string;
  syncResult: {
    resources: ResourceResult[];
    revision: string;
    source: unknown;
  };
};

/** One entry of `status.history`. */
export type HistoryEntry = {
  id: number;
  revision: string;
  source: unknown;
  deployStartedAt: string;
  deployedAt: string;
  initiatedBy: InitiatedBy;
};

/** The status of an Application as Argo CD 3.5 writes it. */
export type ApplicationStatus = {
  conditions?: Condition[];
  controllerNamespace?: string;
  health?: { status: HealthCode; message?: string; lastTransitionTime: string };
  history?: HistoryEntry[];
  operationState?: OperationState;
  reconciledAt?: string;
  resourceHealthSource?: 'appTree';
  resources?: ResourceStatus[];
  sourceType?: 'Directory';
  summary?: { images?: string[] };
  sync?: {
    status: SyncCode;
    revision?: string;
    comparedTo: {
      destination: unknown;
      source: unknown;
      ignoreDifferences?: unknown;
    };
  };
};
