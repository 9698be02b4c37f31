/** One instance of a CloudNativePG cluster. */
export interface PostgresInstance {
  readonly name: string;
  readonly role: 'primary' | 'replica' | 'unknown';
  readonly ready: boolean;
  readonly fenced: boolean;
  readonly node?: string;
  readonly zone?: string;
  /** Bytes and seconds behind the primary; absent when not known. */
  readonly lagBytes?: number;
  readonly lagSeconds?: number;
  readonly diskRatio?: number;
}

/** What point-in-time recovery can reach. */
export interface RecoveryWindow {
  /** Earliest and latest moment that can be restored, ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  /** Wanted length in seconds, from the retention policy. */
  readonly wantedSeconds?: number;
  /** Most data that may be lost, in seconds. */
  readonly rpoSeconds: number;
  readonly lastBackup?: string;
  readonly nextBackup?: string;
  /** In the cluster itself, or by the Barman Cloud plugin. */
  readonly method?: 'in-tree' | 'plugin';
}

/** PgBouncer in front of a cluster. */
export interface PostgresPooler {
  readonly name: string;
  readonly access?: string;
  readonly poolMode?: string;
  readonly ready?: number;
  readonly wanted?: number;
  readonly paused: boolean;
  readonly waitingClients?: number;
}

export interface PostgresClusterDetails {
  readonly type: 'postgres-cluster';
  readonly phase?: string;
  readonly version?: string;
  readonly instances: readonly PostgresInstance[];
  readonly wantedInstances?: number;
  readonly recovery: RecoveryWindow;
  readonly connections?: { readonly used: number; readonly max: number };
  readonly primarySince?: string;
  readonly poolers: readonly PostgresPooler[];
}

export interface PostgresDatabaseDetails {
  readonly type: 'postgres-database';
  readonly database: string;
  readonly owner?: string;
  readonly applied?: boolean;
  readonly sizeBytes?: number;
  readonly roles: readonly {
    readonly name: string;
    readonly applied?: boolean;
  }[];
}
