import * as z from 'zod/v4';
import { integer } from '../rules/numbers';
import { KEBAB } from '../rules/patterns';
import { text } from '../rules/text';
import { identifier } from '../service/values/identifier';

const objectName = text('platform/name', KEBAB, { max: 50 });
const count = integer('platform/count', { min: 1, max: 15 });
const replication = integer('platform/replication', { min: 2, max: 7 });
const inSync = integer('platform/replication', { min: 1, max: 6 });
const storage = text('platform/storage', /^[1-9][0-9]{0,4}(?:Gi|Ti)$/, {
  max: 7,
});

export const platformPostgres = z.strictObject({
  cluster: objectName
    .default('postgres-cluster')
    .describe('CloudNativePG cluster.'),
  database: identifier
    .default('ecotrack')
    .describe('Database the cluster was created with.'),
  owner: identifier.default('ecotrack').describe('Owner of that database.'),
  instances: count
    .default(3)
    .describe('Instances of the cluster: one primary, the others replicas.'),
  storage: storage.default('100Gi').describe('Volume of one instance.'),
  maxConnections: integer('platform/connections', { min: 20, max: 10_000 })
    .default(200)
    .describe('`max_connections` of the cluster: the budget of all pools.'),
  backupSchedule: text(
    'platform/schedule',
    /^(?:@(?:hourly|daily|midnight|weekly|monthly)|[0-9*,/-]+(?: [0-9A-Za-z*,/?-]+){4,5})$/,
    { max: 100 },
  )
    .default('0 0 2 * * *')
    .describe(
      'Six fields, seconds first; five fields are read without seconds.',
    ),
});

export const platformRedis = z.strictObject({
  cluster: objectName.default('redis-cluster').describe('RedisFailover.'),
  master: objectName
    .default('mymaster')
    .describe('Name of the master at Sentinel.'),
  replicas: count
    .default(3)
    .describe('Redis servers: one master, the others replicas.'),
  storage: storage.default('10Gi').describe('Volume of one Redis server.'),
});

export const platformKafka = z.strictObject({
  cluster: objectName.default('kafka-cluster').describe('Strimzi Kafka.'),
  brokers: count.default(3).describe('Brokers of the cluster.'),
  replicationFactor: replication
    .default(3)
    .describe('Copies of every partition.'),
  minInsyncReplicas: inSync
    .default(2)
    .describe('Copies that must have a write before it counts.'),
  storage: storage.default('50Gi').describe('Volume of one broker.'),
});
