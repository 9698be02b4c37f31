import type { JsonValue } from '@backstage/types';
import { ENVIRONMENT } from './base';
import { HEALTH_FIELDS } from './healthFields';
import { scheduleFaults } from './scheduleFaults';
import {
  type Harmless,
  type Input,
  type Path,
  inAction,
  inForm,
  inPlatform,
  inService,
} from './Input';

const ANSWERS = {
  name: 'sample-service',
  owner: 'group:default/team-a',
  description: 'Sample',
  stores: 'order-service',
};
const KEBAB: Harmless = ['a-harmless', 'z-other'];
const SNAKE: Harmless = ['a_harmless', 'z_other'];
const TEXT: Harmless = ['A harmless text', 'Zero other words'];

const METADATA: Path = ['metadata'];
const APPLICATION: Path = ['spec', 'application'];
const TABLES: Path = ['spec', 'postgres', 'tables'];
const COLUMNS: Path = [...TABLES, 0, 'columns'];
const PUBLISHES: Path = ['spec', 'kafka', 'publishes'];
const CONSUMES: Path = ['spec', 'kafka', 'consumes'];

const answer = (name: keyof typeof ANSWERS) =>
  inForm(name, [...METADATA, name], value => ({ ...ANSWERS, [name]: value }));
const named = (name: JsonValue) => ({ name, type: 'text' });
const table = (name: JsonValue) => ({
  name,
  columns: [{ name: 'id', type: 'bigint' }],
});
const topic = (name: JsonValue) => ({
  topic: name,
  table: 'samples',
  events: [{ type: 'created', on: 'create' }],
});
const list = (value: JsonValue) => (Array.isArray(value) ? value : [value]);
const repeated = (names: readonly JsonValue[]) =>
  names.filter((name, i) => names.indexOf(name) !== i);

/** Where a text becomes a sentence, a mark at its end takes the place of the full stop. */
const textLike = (value: JsonValue): Harmless => {
  const [mark = ''] = /[.!?…:;]\s*$/.exec(String(value)) ?? [];
  return [`${TEXT[0]}${mark}`, `${TEXT[1]}${mark}`];
};

/** A form names the service as `serviceName`, ours as `name`; every other key is put in as it is. */
function withParameters(value: JsonValue) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ...ANSWERS, parameters: value };
  const { serviceName = ANSWERS.name, ...others } = value;
  return { ...ANSWERS, name: serviceName, ...others };
}

/** Actions that write to a folder of the workspace, and the input that says which. */
const WRITERS = [
  'ecotrack:service:generate',
  'ecotrack:database:generate',
  'ecotrack:cache:generate',
  'ecotrack:topics:generate',
  'ecotrack:mesh:generate',
  'ecotrack:gitops:register',
];
/** Actions that are told where the repository of the service will live. */
const REPOSITORY_READERS = [
  'ecotrack:service:generate',
  'ecotrack:repository:publish',
  'ecotrack:gitops:register',
  'ecotrack:gitops:deliver',
];

/**
 * Where the product takes each field of the corpus: all of its inputs, and every one has to judge alike.
 * Paths are those of `ecotrack.yaml` and of the platform document.
 */
export const FIELDS: { readonly [field: string]: readonly Input[] } = {
  // What the form and the document know
  serviceName: [
    inService([...METADATA, 'name'], { harmless: KEBAB }),
    answer('name'),
  ],
  owner: [
    inService([...METADATA, 'owner'], {
      harmless: ['group:default/a-harmless', 'group:default/z-other'],
    }),
    answer('owner'),
  ],
  description: [
    inService([...METADATA, 'description'], { harmless: textLike }),
    answer('description'),
  ],
  parameters: [inForm('', [], withParameters)],

  // What the document knows: metadata and application
  tags: [inService([...METADATA, 'tags'])],
  labelKey: [
    inService([...METADATA, 'labels'], {
      wrap: key => ({ [String(key)]: 'x' }),
      harmless: ['a-harmless', 'z-other'],
    }),
  ],
  labelValue: [inService([...METADATA, 'labels', 'tier'], { harmless: KEBAB })],
  javaPackage: [
    inService([...APPLICATION, 'package'], {
      harmless: ['com.harmless', 'org.other'],
    }),
  ],
  envVarName: [
    inService([...APPLICATION, 'environment'], {
      wrap: name => ({ [String(name)]: 'x' }),
      harmless: ['A_HARMLESS', 'Z_OTHER'],
    }),
  ],
  envVarValue: [
    inService([...APPLICATION, 'environment', 'FEATURE'], { harmless: TEXT }),
  ],
  customProperties: [inService([...APPLICATION, 'properties'])],
  cpu: [
    inService(['spec', 'delivery', 'resources', 'cpu'], {
      harmless: ['257m', '319m'],
    }),
  ],
  memory: [
    inService(['spec', 'delivery', 'resources', 'memory'], {
      harmless: ['771Mi', '893Mi'],
    }),
  ],
  replicas: [
    inService(['spec', 'delivery', 'scaling', 'minReplicas'], {
      harmless: [3, 4],
    }),
  ],

  // Tables
  tableName: [inService([...TABLES, 1], { wrap: table, harmless: SNAKE })],
  tables: [inService(TABLES, { wrap: names => list(names).map(table) })],
  entityName: [
    inService([...TABLES, 1], {
      wrap: entity => ({ ...table('others'), entity }),
      harmless: ['AHarmless', 'ZOther'],
    }),
  ],
  columnName: [inService([...COLUMNS, 1], { wrap: named, harmless: SNAKE })],
  fieldName: [inService([...COLUMNS, 1], { wrap: named, harmless: SNAKE })],
  columnType: [
    inService([...COLUMNS, 1], {
      wrap: type => ({ name: 'extra', type }),
      harmless: ['varchar(17)', 'varchar(19)'],
    }),
  ],
  columnDefault: [
    inService([...COLUMNS, 1], {
      wrap: value => ({ name: 'extra', type: 'text', default: value }),
      harmless: TEXT,
    }),
  ],
  columns: [
    inService(COLUMNS, {
      wrap: names =>
        [...new Set(['id', ...list(names)]), ...repeated(list(names))].map(
          name => ({
            name,
            type: name === 'created_at' ? 'timestamptz' : 'bigint',
          }),
        ),
    }),
  ],

  // Cache, topics, mesh
  cacheTtl: [
    inService(['spec', 'redis', 'caches', 0, 'ttlMs'], {
      harmless: [61_001, 73_003],
    }),
  ],
  redisPrefix: [
    inService(['spec', 'redis', 'sessions', 'namespace'], {
      harmless: ['sample-service:harmless', 'sample-service:other'],
    }),
  ],
  topicName: [inService([...PUBLISHES, 0, 'topic'], { harmless: KEBAB })],
  topics: [inService(PUBLISHES, { wrap: names => list(names).map(topic) })],
  partitions: [
    inService([...PUBLISHES, 0, 'partitions'], { harmless: [7, 11] }),
  ],
  retentionMs: [
    inService([...PUBLISHES, 0, 'retentionMs'], {
      harmless: [86_401_000, 97_003_000],
    }),
  ],
  // A consumer group is the service's name and the topic that is consumed.
  consumerGroup: [
    inService([...CONSUMES, 0], {
      wrap: name => ({
        topic: name,
        service: 'other-service',
        events: ['created'],
      }),
      harmless: KEBAB,
    }),
  ],
  promMetricName: [
    inService(['spec', 'observability', 'metrics', 0], {
      wrap: name => ({
        name,
        description: 'Samples made',
        topic: 'sample-events',
        event: 'created',
      }),
      harmless: ['a.harmless', 'z.other'],
    }),
  ],
  ingressHost: [
    inService(['spec', 'mesh', 'host'], {
      harmless: ['a-harmless.ecotrack.example', 'z-other.ecotrack.example'],
    }),
  ],
  port: [
    inService(['spec', 'mesh', 'externalHosts', 0, 'port'], {
      harmless: [8443, 9091],
    }),
  ],

  // What the platform document knows
  databaseName: [inPlatform(['postgres', 'database'], { harmless: SNAKE })],
  databaseOwner: [inPlatform(['postgres', 'owner'], { harmless: SNAKE })],
  backupSchedule: [
    inPlatform(['postgres', 'backupSchedule'], {
      harmless: ['0 1 3 * * *', '0 5 4 * * *'],
      also: scheduleFaults,
    }),
  ],
  storageSize: [
    inPlatform(['postgres', 'storage'], { harmless: ['117Gi', '219Gi'] }),
    inPlatform(['redis', 'storage'], { harmless: ['117Gi', '219Gi'] }),
    inPlatform(['kafka', 'storage'], { harmless: ['117Gi', '219Gi'] }),
  ],
  replicationFactor: [inPlatform(['kafka', 'replicationFactor'])],
  minInsyncReplicas: [inPlatform(['kafka', 'minInsyncReplicas'])],
  imageRepository: [
    inPlatform(['registry'], {
      harmless: ['registry.example/a-harmless', 'registry.example/z-other'],
    }),
  ],
  imageTag: [
    inPlatform(['versions', 'jreImage'], {
      wrap: tag => `eclipse-temurin:${tag}`,
      harmless: ['25.0.1-jre', '25.0.2-jre-noble'],
    }),
  ],
  namespace: [
    inPlatform(['environments'], {
      wrap: namespace => [{ ...ENVIRONMENT, namespace }],
      harmless: KEBAB,
    }),
  ],
  clusterName: [
    inPlatform(['environments'], {
      wrap: cluster => [{ ...ENVIRONMENT, cluster }],
      harmless: KEBAB,
    }),
  ],

  // What the actions know
  targetPath: WRITERS.map(action =>
    inAction(action, 'targetPath', { answers: ANSWERS }),
  ),
  branchName: [
    inAction('ecotrack:gitops:deliver', 'branchName', {
      answers: ANSWERS,
    }),
  ],
  commitAuthorEmail: [
    inAction('ecotrack:gitops:deliver', 'gitAuthorEmail', {
      answers: ANSWERS,
    }),
  ],
  repoUrl: REPOSITORY_READERS.map(action =>
    inAction(action, 'repoUrl', { answers: ANSWERS, targetPath: 'gitops' }),
  ),
  entityRef: [inAction('ecotrack:entity:await', 'entityRef')],

  ...HEALTH_FIELDS,
};
