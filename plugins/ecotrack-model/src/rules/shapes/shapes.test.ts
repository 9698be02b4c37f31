import { parsePlatform } from '../../parse/parsePlatform';
import { parseService } from '../../parse/parseService';
import { changed, testModel } from '../../testing/rules';
import { RULES } from '../rules';
import { ENVIRONMENTS } from '../../platform/environment';

type Case = readonly [
  path: string,
  bad: readonly unknown[],
  good: readonly unknown[],
];

const long = (length: number) => 'x'.repeat(length);
const many = (count: number, item: (i: number) => unknown) =>
  Array.from({ length: count }, (_, i) => item(i));

const IN_SERVICE: { readonly [rule: string]: Case } = {
  'document/version': ['apiVersion', ['v1', 1], ['ecotrack.io/v1alpha1']],
  'document/kind': ['kind', ['Platform', null], ['Service']],
  'document/required': ['metadata.owner', [undefined], ['group:default/a']],
  'document/type': ['spec.postgres.tables.0.audit', ['true', 1], [true]],
  'document/choice': ['spec.mesh.exposure', ['open', null], ['public']],
  'document/text': [
    'spec.postgres.tables.0.description',
    [
      'a\nb',
      'a\u202eb',
      'a\u200bb',
      `a${'\u0301'.repeat(5)}`,
      long(501),
      '\ud800',
    ],
    ['', 'Größe 10 – 中文 🚚', long(500)],
  ],
  'service/name': [
    'metadata.name',
    ['a', 'A-b', 'a--b', 'a-', long(41), 'a_b'],
    ['a-b', long(40)],
  ],
  'metadata/owner': [
    'metadata.owner',
    [
      'team',
      'user:default/x',
      'group:x',
      'group:default/',
      'group:default/a b',
    ],
    ['group:default/a', 'group:ns.x/Team_A'],
  ],
  'metadata/system': ['metadata.system', ['', 'a b', '-a'], ['a.b_C']],
  'metadata/description': ['metadata.description', ['', ' ', 'a\tb', 5], ['a']],
  'metadata/label-key': [
    'metadata.labels',
    [{ 'a/b': 'x' }, { A: 'x' }],
    [{ 'a.b': 'x' }],
  ],
  'metadata/label-value': [
    'metadata.labels',
    [{ a: 'x-' }, { a: 5 }],
    [{ a: '' }, { a: 'X_1' }],
  ],
  'metadata/tag': [
    'metadata.tags',
    [['A'], ['a--b'], ['a b']],
    [['c++', 'a-b', 'c#']],
  ],
  'metadata/tags': [
    'metadata.tags',
    ['java', many(21, i => `t${i}`)],
    [many(20, i => `t${i}`)],
  ],
  'application/package': [
    'spec.application.package',
    ['one', 'a.B', 'a..b', 'a.b_c'],
    ['a.b', 'a.b1.c'],
  ],
  'application/base-path': [
    'spec.application.basePath',
    ['api', '/api/', '/', '/a_b'],
    ['/a', '/api/v1-x'],
  ],
  'application/environment-name': [
    'spec.application.environment',
    [{ a: 'x' }, { '1A': 'x' }],
    [{ A_1: 'x' }],
  ],
  'application/environment-value': [
    'spec.application.environment',
    [{ A: 'x\ny' }, { A: 1 }],
    [{ A: '' }],
  ],
  'application/property-name': [
    'spec.application.properties',
    [{ A: 1 }, { 'a..b': 1 }],
    [{ 'a.b-c': 1 }],
  ],
  'application/property-value': [
    'spec.application.properties',
    [{ a: {} }, { a: null }, { a: 'x\n' }],
    [{ a: 1.5 }],
  ],
  'application/operation-path': [
    'spec.mesh.callers.0.operations.0.path',
    ['orders', '/orders/', '/{1}', '/a?b', '/*'],
    ['/orders', '/a/{id}/b-c'],
  ],
  'application/operations': [
    'spec.mesh.callers.0.operations',
    [[]],
    [[{ method: 'GET', path: '/x' }]],
  ],
  'postgres/identifier': [
    'spec.postgres.schema',
    ['A', 'a-b', 'a__b', 'a_', long(49)],
    ['a_1', long(48)],
  ],
  'postgres/object-name': [
    'spec.postgres.tables.2.indexes.0.name',
    ['A', long(64)],
    [long(63)],
  ],
  'postgres/entity': [
    'spec.postgres.tables.0.entity',
    ['depot', 'A_b', 'Ä'],
    ['Depot2'],
  ],
  'postgres/column-type': [
    'spec.postgres.tables.1.columns.13',
    [
      'BIGINT',
      'varchar',
      'varchar(0)',
      'serial',
      'int[]',
      'text; x',
      'timestamp',
    ].map(type => ({ name: 'extra', type })),
    ['text', 'varchar(1)', 'numeric(5,0)'].map(type => ({
      name: 'extra',
      type,
    })),
  ],
  'postgres/default': [
    'spec.postgres.tables.0.columns.2.default',
    [null, ['x'], 'a\nb'],
    ['x'],
  ],
  'postgres/limit': [
    'spec.postgres.tables.1.columns.4.minimum',
    ['0', 1e16],
    [0],
  ],
  'postgres/value': [
    'spec.postgres.tables.1.columns.3.values',
    [['AVAILABLE', 'SOLD_OUT', 'a']],
    [['AVAILABLE', 'SOLD_OUT', 'B_1']],
  ],
  'postgres/values': [
    'spec.postgres.tables.0.columns.2.values',
    [[], 'A'],
    [undefined],
  ],
  'postgres/tables': ['spec.postgres.tables', ['x'], []],
  'postgres/columns': [
    'spec.postgres.tables.3.columns',
    [[]],
    [[{ name: 'id', type: 'bigint' }]],
  ],
  'postgres/indexes': [
    'spec.postgres.tables.3.indexes',
    ['x', many(51, i => ({ name: `i${i}`, columns: ['source'] }))],
    [[]],
  ],
  'postgres/index-columns': [
    'spec.postgres.tables.1.indexes.2.columns',
    [[]],
    [['shelf']],
  ],
  'postgres/pool': ['spec.postgres.pool.maximumSize', [0, 101, 1.5, '5'], [5]],
  'redis/cache-name': [
    'spec.redis.caches.0.name',
    ['A', 'a_b', 'a:b'],
    ['a-b'],
  ],
  'redis/ttl': [
    'spec.redis.caches.0.ttlMs',
    [0, 999, 604_800_001, '10m'],
    [1000, 604_800_000],
  ],
  'redis/warm-size': ['spec.redis.caches.0.warm.size', [0, 10_001], [10_000]],
  'redis/caches': [
    'spec.redis.caches',
    ['x', many(51, () => ({ name: 'a', table: 'b', ttlMs: 1000 }))],
    [[]],
  ],
  'redis/session-namespace': [
    'spec.redis.sessions.namespace',
    ['a', 'a:', 'a:*', '{a}:b', 'a b:c'],
    ['a:b', 'a:b:c-1'],
  ],
  'redis/session-timeout': [
    'spec.redis.sessions.timeoutMs',
    [59_999, 86_400_001],
    [60_000],
  ],
  'kafka/topic-name': [
    'spec.kafka.publishes.1.topic',
    ['a', 'a_b', 'A-b', '.', long(101)],
    [long(100)],
  ],
  'kafka/event-type': [
    'spec.kafka.publishes.1.events.0.type',
    ['A', 'a_b', ''],
    ['a-b'],
  ],
  'kafka/partitions': [
    'spec.kafka.publishes.1.partitions',
    [0, 101, '3', 1.5],
    [1, 100],
  ],
  'kafka/retention': [
    'spec.kafka.publishes.1.retentionMs',
    [-2, 0, 3_599_999, '7d', 1e18],
    [-1, 86_400_000],
  ],
  'kafka/segment': [
    'spec.kafka.publishes.1.segmentMs',
    [599_999, 2_592_000_001],
    [600_000],
  ],
  'kafka/topics': ['spec.kafka.consumes', ['x'], []],
  'kafka/events': ['spec.kafka.consumes.1.events', [[], 'x'], [['a']]],
  'kafka/fields': [
    'spec.kafka.publishes.1.keys',
    ['x', many(11, i => `k${i}`)],
    [[]],
  ],
  'mesh/host': [
    'spec.mesh.externalHosts.0.host',
    [
      '10.0.0.1',
      '*.x.com',
      'a_b.com',
      'x.svc',
      'a.svc.cluster.local',
      'localhost',
      'https://x.com',
      `${long(64)}.com`,
    ],
    ['a.b-c.com'],
  ],
  'mesh/port': [
    'spec.mesh.externalHosts.0.port',
    [22, 80, 0, 65_536, '443'],
    [443, 1024],
  ],
  'mesh/callers': ['spec.mesh.callers', ['x'], [[]]],
  'delivery/cpu': [
    'spec.delivery.resources.cpuLimit',
    ['1', '9m', '16001m', '1.5', '500u'],
    ['16000m', '1000m'],
  ],
  'delivery/memory': [
    'spec.delivery.resources.memory',
    ['512', '512M', '512mi', '1.5Gi', '-1Gi'],
    ['1Gi'],
  ],
  'delivery/replicas': [
    'spec.delivery.scaling.maxReplicas',
    [0, 51, 1.5],
    [50],
  ],
  'delivery/environment-name': [
    'spec.delivery.environments.0.name',
    ['a', 'a_b', 'a-b', long(21)],
    ['qa'],
  ],
  'delivery/environments': [
    'spec.delivery.environments',
    [[], 'dev'],
    [[{ name: 'dev' }]],
  ],
  'observability/metric-name': [
    'spec.observability.metrics.0.name',
    ['orders', 'Orders.x', 'a..b'],
    ['a.b-c'],
  ],
  'observability/metrics': ['spec.observability.metrics', ['x'], [[]]],
  'observability/availability': [
    'spec.observability.slo.availability',
    [89, 100, '99'],
    [90, 99.999],
  ],
  'observability/latency': [
    'spec.observability.slo.latencyMs',
    [9, 60_001, 1.5],
    [10],
  ],
  'security/secret-name': [
    'spec.security.secrets.0.name',
    ['A', 'a_b', long(21)],
    ['a-b'],
  ],
  'security/secret-path': [
    'spec.security.secrets.0.path',
    ['a', '/a/b', 'a/b/', 'a/../b', 'A/b'],
    ['a/b_c/d'],
  ],
  'security/secret-key': [
    'spec.security.secrets.0.keys',
    [['A'], ['a_b']],
    [['a-b']],
  ],
  'security/secrets': [
    'spec.security.secrets',
    ['x', many(21, i => ({ name: `a${i}`, path: `a/b${i}`, keys: ['k'] }))],
    [[]],
  ],
};

const environment = (change: object) => [{ ...ENVIRONMENTS[0], ...change }];
const IN_PLATFORM: { readonly [rule: string]: Case } = {
  'platform/name': ['redis.master', ['A', 'a_b'], ['a-b']],
  'platform/namespace': [
    'environments',
    [environment({ namespace: 'A' })],
    [environment({ namespace: 'a-b' })],
  ],
  'platform/registry': [
    'registry',
    ['A/b', 'a', 'http://a/b', 'a/b/', 'a/b:1', 'a//b'],
    ['a.io:5000/b/c-d'],
  ],
  'platform/image': [
    'versions.jreImage',
    ['a', 'a:latest', 'A:1', 'a:1 b', 'a@sha256:12'],
    ['a.io:5000/b/c:1', `a@sha256:${'a'.repeat(64)}`],
  ],
  'platform/domain': ['baseDomain', ['a', 'A.b', '1.2.3.4'], ['a.bc']],
  'platform/url': [
    'portalUrl',
    ['a.b', 'ftp://a', 'https://a b', 'https://u@a', 'https://a#b'],
    ['http://a:1/b?c'],
  ],
  'platform/path': ['secretStore.mountPath', ['/a', 'a/', 'a//b'], ['a/b_c']],
  'platform/audience': ['tokens.audience', ['', 'a b'], ['api://a.b']],
  'platform/environments': ['environments', [[], 'x'], [environment({})]],
  'platform/sampling': [
    'environments',
    [environment({ traceSampling: 1.1 })],
    [environment({ traceSampling: 0 })],
  ],
  'platform/count': ['redis.replicas', [0, 16, 1.5], [15]],
  'platform/replication': ['kafka.replicationFactor', [1, 8], [3]],
  'platform/connections': ['postgres.maxConnections', [19, 10_001], [20]],
  'platform/storage': [
    'redis.storage',
    ['100', '1Mi', '10GB', '0Gi', '-1Gi'],
    ['1Gi', '2Ti'],
  ],
  'platform/schedule': [
    'postgres.backupSchedule',
    ['', '@reboot', 'TZ=x 0 0 2 * * *', '0 2 * *'],
    ['@daily', '0 2 * * *'],
  ],
  'platform/version': [
    'versions.springBoot',
    ['4', 'latest', '4.1 '],
    ['4.1.0', '4.2.0-M1'],
  ],
  'platform/java': ['versions.java', [8, '21', 22], [25]],
};

/** Tested where the YAML is read. */
const IN_YAML = [
  'document/yaml',
  'document/size',
  'document/depth',
  'document/one',
  'document/duplicate-key',
  'document/alias',
  'document/tag',
  'document/forbidden-key',
  'document/key',
  'document/object',
];
/** Tested where zod's findings are told. */
const IN_TELLING = ['document/unknown-key', 'document/length'];

describe('rules of single values', () => {
  it('has a case for every rule', () => {
    expect(
      [
        ...Object.keys(IN_SERVICE),
        ...Object.keys(IN_PLATFORM),
        ...IN_YAML,
        ...IN_TELLING,
      ].sort(),
    ).toEqual(Object.keys(RULES).sort());
  });

  const everything = testModel('everything');
  const errors = (platform: boolean, path: string, value: unknown) => {
    const result = platform
      ? parsePlatform(changed('{}', { [path]: value }))
      : parseService(changed(everything, { [path]: value }));
    return result.valid ? [] : result.errors;
  };
  const cases = [
    ...Object.entries(IN_SERVICE).map(([rule, one]) => ({
      rule,
      one,
      platform: false,
    })),
    ...Object.entries(IN_PLATFORM).map(([rule, one]) => ({
      rule,
      one,
      platform: true,
    })),
  ];

  it.each(cases)('$rule', ({ rule, one: [path, bad, good], platform }) => {
    for (const value of bad) {
      const told = errors(platform, path, value);
      expect({ value, told }).toMatchObject({
        told: expect.arrayContaining([expect.objectContaining({ rule })]),
      });
    }
    for (const value of good) {
      const told = errors(platform, path, value).filter(
        error => error.rule === rule,
      );
      expect({ value, told }).toEqual({ value, told: [] });
    }
  });
});
