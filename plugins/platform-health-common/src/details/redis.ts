/** One Redis server of a RedisFailover. */
export interface RedisServer {
  readonly name: string;
  readonly role: 'master' | 'replica' | 'unknown';
  readonly ready: boolean;
  readonly node?: string;
  readonly memoryBytes?: number;
  readonly lagSeconds?: number;
}

export interface RedisFailoverDetails {
  readonly type: 'redis-failover';
  readonly servers: readonly RedisServer[];
  readonly wantedServers?: number;
  readonly sentinels: {
    readonly ready?: number;
    readonly wanted?: number;
    /** Sentinels that must agree on a failover. */
    readonly quorum?: number;
  };
  readonly memory?: {
    readonly usedBytes: number;
    readonly maxBytes?: number;
    readonly policy?: string;
  };
  readonly hitRatio?: number;
  readonly persistence?: {
    readonly appendOnly?: boolean;
    readonly lastSave?: string;
  };
  /** How its connections are encrypted: its operator has no TLS of its own. */
  readonly encryption: 'mesh' | 'none' | 'unknown';
}
