import { long, many, type ShapeCases } from './ShapeCase';

export const operationsShapeCases: ShapeCases = {
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
  'mesh/fault-environments': [
    'spec.mesh.faultInjection.environments',
    [[], 'dev'],
    [['dev']],
  ],
  'mesh/fault-expiry': [
    'spec.mesh.faultInjection.expires',
    ['tomorrow', '2027-1-1', '2027-13-01', '2027-01-32', 20270101],
    ['2027-01-31'],
  ],
  'mesh/fault-delay': [
    'spec.mesh.faultInjection.delayMs',
    [99, 60_001, '3s'],
    [100, 60_000],
  ],
  'mesh/fault-status': [
    'spec.mesh.faultInjection.abortStatus',
    [200, 399, 600, 'UNAVAILABLE'],
    [400, 503, 599],
  ],
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
  'delivery/metric': [
    'spec.delivery.scaling.metric',
    ['memory', '', 1, ['cpu']],
    ['cpu', 'lag'],
  ],
  'delivery/strategy': [
    'spec.delivery.strategy',
    ['blue-green', '', true],
    ['rolling', 'canary'],
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
