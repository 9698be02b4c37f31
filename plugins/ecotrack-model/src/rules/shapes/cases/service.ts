import { long, many, type ShapeCases } from './ShapeCase';

export const serviceShapeCases: ShapeCases = {
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
};
