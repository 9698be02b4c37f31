/** What each fault of the sandbox must be found by: rules, and the state that the worst of them gives. */
export const EXPECTED = {
  'postgres-primary-lost': [['postgres/primary-pod'], 'unhealthy'],
  'postgres-replica-lost': [['postgres/instances-ready'], 'degraded'],
  'postgres-replica-lagging': [
    ['postgres/replication-lag-bytes', 'postgres/replication-lag-seconds'],
    'degraded',
  ],
  'postgres-pool-exhausted': [['postgres/connections'], 'degraded'],
  'postgres-backup-failing': [
    ['postgres/backup-failed', 'postgres/wal-archiving-failing'],
    'degraded',
  ],
  'postgres-disk-filling': [['postgres/disk'], 'degraded'],
  'redis-master-gone': [['redis/master', 'redis/replica-link'], 'unhealthy'],
  'redis-quorum-lost': [['redis/sentinel-quorum'], 'degraded'],
  'redis-evictions': [['redis/memory', 'redis/evictions'], 'degraded'],
  'kafka-broker-down': [
    ['kafka/brokers-not-ready', 'kafka/under-replicated-partitions'],
    'degraded',
  ],
  'kafka-lag-growing': [
    ['kafka/consumer-lag', 'kafka/consumer-lag-grows'],
    'degraded',
  ],
  'mesh-mtls-permissive': [
    ['mesh/mtls-mode', 'mesh/plain-traffic'],
    'degraded',
  ],
  'certificate-expiring': [['postgres/certificate-expiring'], 'degraded'],
  'application-crash-looping': [['application/crash-looping'], 'degraded'],
  'delivery-sync-failing': [
    [
      'delivery/out-of-sync',
      'delivery/sync-failed',
      'delivery/application-error',
      'delivery/health',
      'delivery/secret-not-ready',
    ],
    'degraded',
  ],
};

/** Faults of the API server itself: they are no verdicts, and the check verify-faults meets them on the wire. */
export const ON_THE_WIRE = ['cluster-hanging', 'api-forbidden'];

/** What stays for minutes after a fault is over, and is no fault. */
export const AFTERWARDS = ['postgres/primary-changed'];
