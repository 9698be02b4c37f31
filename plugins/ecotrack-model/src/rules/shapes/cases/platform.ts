import { ENVIRONMENTS } from '../../../platform/environment';
import { type ShapeCases } from './ShapeCase';

const prices = (change: object) => ({
  currency: 'EUR',
  cpu: 1,
  memory: 1,
  storage: 1,
  partition: 1,
  ...change,
});
const environment = (change: object) => [{ ...ENVIRONMENTS[0], ...change }];
const quota = (change: object) => environment({ quota: change });
export const platformShapeCases: ShapeCases = {
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
  'platform/maven-repository': [
    'mavenRepository',
    ['a.b', 'ftp://a', 'https://u:p@a/b', 'https://a/b/', 'https://a?b', 1],
    ['https://a.b:8443/maven/releases', 'http://a'],
  ],
  'platform/image': [
    'versions.jreImage',
    ['a', 'a:latest', 'A:1', 'a:1 b', 'a@sha256:12'],
    ['a.io:5000/b/c:1', `a@sha256:${'a'.repeat(64)}`],
  ],
  'platform/domain': ['baseDomain', ['a', 'A.b', '1.2.3.4'], ['a.bc']],
  'platform/url': [
    'portalUrl',
    [
      'a.b',
      'ftp://a',
      'https://a b',
      'https://u@a',
      'https://a#b',
      'https://a:65536',
      'https://[a]/',
    ],
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
  'platform/subdomain': [
    'environments',
    ['', 'A', 'a.b', '-a', 'a-', 1].map(subdomain =>
      environment({ subdomain }),
    ),
    [environment({ subdomain: 'a-1' })],
  ],
  'platform/requests': ['mesh.requestsPerSecond', [-1, 100_001, 1.5], [0]],
  'platform/count': ['redis.replicas', [0, 16, 1.5], [15]],
  'platform/replication': ['kafka.replicationFactor', [1, 8], [3]],
  'platform/connections': ['postgres.maxConnections', [19, 10_001], [20]],
  'platform/storage': [
    'redis.storage',
    ['100', '1Mi', '10GB', '0Gi', '-1Gi'],
    ['1Gi', '2Ti'],
  ],
  'platform/quota-cpu': [
    'environments',
    ['0', '1.5', '2 cores', '-1', 20].map(cpu => quota({ cpu })),
    [quota({ cpu: '20', cpuLimit: '40500m' })],
  ],
  'platform/quota-memory': [
    'environments',
    ['0Gi', '64', '64GB', '1.5Gi', 64].map(memory => quota({ memory })),
    [quota({ memory: '64Gi', memoryLimit: '1Ti' })],
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
  'platform/currency': [
    'prices',
    ['eur', 'EURO', '€', '', 1].map(currency => prices({ currency })),
    [prices({ currency: 'CHF' })],
  ],
  'platform/price': [
    'prices',
    [-0.01, 1_000_001, '5', null].map(cpu => prices({ cpu })),
    [prices({ cpu: 0, memory: 0.001, storage: 1_000_000 })],
  ],
};
