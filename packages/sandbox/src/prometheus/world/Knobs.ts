/** What the exporters of a PostgreSQL cluster and its poolers tell. */
export type PostgresKnobs = {
  /** What the standbys have yet to replay. */
  lagBytes: number;
  lagSeconds: number;
  /** Standbys that are not connected to the primary, by number; the highest serials first. */
  detachedStandbys: number;
  /** Share of max_connections that is used, 0 to 1. */
  connections: number;
  /** Clients that wait for a connection of the pooler. */
  poolWaiting: number;
  /** Used share of the volumes, 0 to 1. */
  disk: number;
  archivingFails: boolean;
  longestTransactionSeconds: number;
  lockWaits: number;
  deadlocksPerHour: number;
  /** Share of blocks found in the cache, 0 to 1. */
  cacheHits: number;
  slowestStatementMs: number;
};

export type RedisKnobs = {
  /** Used share of maxmemory, 0 to 1. */
  memory: number;
  evictionsPerSecond: number;
  /** Share of reads that find their key, 0 to 1. */
  hits: number;
  savingFails: boolean;
  /** Bytes that the replicas are behind. */
  lagBytes: number;
};

export type KafkaKnobs = {
  /** Whether consumers read; when they do not, their lag grows by what is written. */
  consumersRead: boolean;
  /** Records that every consumer group is behind besides. */
  lag: number;
  /** Used share of the volumes, 0 to 1. */
  disk: number;
  /** Days until the cluster's own certificates end. */
  certificateDays: number;
};

export type MeshKnobs = {
  /** Share of requests that fail with 5xx, and that are denied, 0 to 1. */
  errors: number;
  denials: number;
  /** Share of requests that come without mTLS, 0 to 1. */
  plaintext: number;
  latencyMs: number;
  /** Share of TCP connections that fail, 0 to 1. */
  tcpFailures: number;
  /** Seconds until the workloads' certificates end. */
  certificateSeconds: number;
  /** Days until the mesh's root certificate ends. */
  rootDays: number;
  /** Configurations that the proxies refuse. */
  rejectsPerSecond: number;
  injectionFailuresPerSecond: number;
};

/** What can be turned, by the technology whose exporters tell it. */
export type Knobs = {
  postgres: PostgresKnobs;
  redis: RedisKnobs;
  kafka: KafkaKnobs;
  mesh: MeshKnobs;
};

/** A platform on a calm day. */
export const CALM: Readonly<Knobs> = {
  postgres: {
    lagBytes: 16_384,
    lagSeconds: 0,
    detachedStandbys: 0,
    connections: 0.22,
    poolWaiting: 0,
    disk: 0.31,
    archivingFails: false,
    longestTransactionSeconds: 3,
    lockWaits: 0,
    deadlocksPerHour: 0,
    cacheHits: 0.994,
    slowestStatementMs: 42,
  },
  redis: {
    memory: 0.38,
    evictionsPerSecond: 0,
    hits: 0.96,
    savingFails: false,
    lagBytes: 512,
  },
  kafka: { consumersRead: true, lag: 0, disk: 0.27, certificateDays: 280 },
  mesh: {
    errors: 0,
    denials: 0,
    plaintext: 0,
    latencyMs: 35,
    tcpFailures: 0,
    certificateSeconds: 64_800,
    rootDays: 3_400,
    rejectsPerSecond: 0,
    injectionFailuresPerSecond: 0,
  },
};
