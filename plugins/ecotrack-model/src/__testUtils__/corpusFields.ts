import { parsePlatform } from '../parse/parsePlatform';
import { parseService } from '../parse/parseService';
import type { ParseResult, Path } from '../parse/errors/ModelError';
import type { Platform } from '../platform/platform';
import type { Service } from '../service/service';

type Document = Record<string, unknown>;

const context = {
  platform: valueOf(parsePlatform('{}')),
  taken: { topics: {}, schemas: {}, services: [{ name: 'other-service' }] },
};

function valueOf(result: ParseResult<Platform>): Platform {
  if (!result.valid) throw new Error('The default platform is invalid.');
  return result.value;
}

/** The smallest service with a table, a cache, sessions, a topic and a public host. */
const base = (): Document => ({
  apiVersion: 'ecotrack.io/v1alpha1',
  kind: 'Service',
  metadata: {
    name: 'sample-service',
    owner: 'group:default/team-a',
    description: 'Sample',
  },
  spec: {
    application: { package: 'com.ecotrack.sample' },
    postgres: {
      tables: [
        {
          name: 'samples',
          entity: 'Sample',
          columns: [{ name: 'id', type: 'bigint' }],
        },
      ],
    },
    redis: {
      caches: [{ name: 'samples', table: 'samples', ttlMs: 1000 }],
      sessions: {},
    },
    kafka: {
      publishes: [
        {
          topic: 'sample-events',
          table: 'samples',
          events: [{ type: 'created', on: 'create' }],
        },
      ],
    },
    mesh: { exposure: 'public', externalHosts: [{ host: 'api.example.com' }] },
  },
});

/** Sets a value in a tree of plain objects; keys such as `__proto__` become own keys. */
function put(document: Document, path: Path, value: unknown): Document {
  let node = document;
  for (const part of path.slice(0, -1)) {
    node[part] ??= {};
    node = node[part] as Document;
  }
  Object.defineProperty(node, path[path.length - 1], {
    value,
    enumerable: true,
  });
  return document;
}

const inService =
  (...path: Path) =>
  (value: unknown): ParseResult<Service> =>
    parseService(JSON.stringify(put(base(), path, value)), context);

const inPlatform =
  (...path: Path) =>
  (value: unknown): ParseResult<Platform> =>
    parsePlatform(JSON.stringify(put({}, path, value)));

const TABLE: Path = ['spec', 'postgres', 'tables', 0];
const withColumn = (column: (value: unknown) => unknown) => (value: unknown) =>
  inService(...TABLE, 'columns', 1)(column(value));
const asKeyOf =
  (...path: Path) =>
  (value: unknown) =>
    inService(...path)({ [String(value)]: 'x' });

const ENVIRONMENT = {
  name: 'dev',
  cluster: 'nonprod',
  dataNamespace: 'data-dev',
  trustDomain: 'dev.ecotrack.internal',
};
const list = (value: unknown) => (Array.isArray(value) ? value : [value]);

const repeated = (names: readonly unknown[]) =>
  names.filter((name, i) => names.indexOf(name) !== i);

/** For every kind of bad input that has a place in our documents: how to parse a document with it. */
export const CORPUS_FIELDS: {
  readonly [field: string]: (value: unknown) => ParseResult<unknown>;
} = {
  serviceName: inService('metadata', 'name'),
  owner: inService('metadata', 'owner'),
  description: inService('metadata', 'description'),
  tags: inService('metadata', 'tags'),
  labelKey: asKeyOf('metadata', 'labels'),
  labelValue: value => inService('metadata', 'labels')({ tier: value }),
  javaPackage: inService('spec', 'application', 'package'),
  envVarName: asKeyOf('spec', 'application', 'environment'),
  envVarValue: value =>
    inService('spec', 'application', 'environment')({ FEATURE: value }),
  customProperties: inService('spec', 'application', 'properties'),
  tableName: inService(...TABLE, 'name'),
  tables: value =>
    inService(
      'spec',
      'postgres',
      'tables',
    )(
      list(value).map(name => ({
        name,
        columns: [{ name: 'id', type: 'bigint' }],
      })),
    ),
  entityName: inService(...TABLE, 'entity'),
  columnName: withColumn(name => ({ name, type: 'text' })),
  fieldName: withColumn(name => ({ name, type: 'text' })),
  columnType: withColumn(type => ({ name: 'extra', type })),
  columnDefault: withColumn(value => ({
    name: 'extra',
    type: 'text',
    default: value,
  })),
  columns: value =>
    inService(
      ...TABLE,
      'columns',
    )(
      [...new Set(['id', ...list(value)]), ...repeated(list(value))].map(
        name => ({
          name,
          type: name === 'created_at' ? 'timestamptz' : 'bigint',
        }),
      ),
    ),
  cacheTtl: inService('spec', 'redis', 'caches', 0, 'ttlMs'),
  redisPrefix: inService('spec', 'redis', 'sessions', 'namespace'),
  topicName: inService('spec', 'kafka', 'publishes', 0, 'topic'),
  topics: value =>
    inService(
      'spec',
      'kafka',
      'publishes',
    )(
      list(value).map(topic => ({
        topic,
        table: 'samples',
        events: [{ type: 'created', on: 'create' }],
      })),
    ),
  partitions: inService('spec', 'kafka', 'publishes', 0, 'partitions'),
  retentionMs: inService('spec', 'kafka', 'publishes', 0, 'retentionMs'),
  ingressHost: inService('spec', 'mesh', 'host'),
  port: inService('spec', 'mesh', 'externalHosts', 0, 'port'),
  cpu: inService('spec', 'delivery', 'resources', 'cpu'),
  memory: inService('spec', 'delivery', 'resources', 'memory'),
  replicas: inService('spec', 'delivery', 'scaling', 'minReplicas'),
  databaseName: inPlatform('postgres', 'database'),
  databaseOwner: inPlatform('postgres', 'owner'),
  backupSchedule: inPlatform('postgres', 'backupSchedule'),
  storageSize: inPlatform('postgres', 'storage'),
  replicationFactor: inPlatform('kafka', 'replicationFactor'),
  minInsyncReplicas: inPlatform('kafka', 'minInsyncReplicas'),
  imageRepository: inPlatform('registry'),
  imageTag: value =>
    inPlatform('versions', 'jreImage')(`eclipse-temurin:${value}`),
  namespace: value =>
    inPlatform('environments')([{ ...ENVIRONMENT, namespace: value }]),
};
