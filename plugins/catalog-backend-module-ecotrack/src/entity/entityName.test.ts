import {
  DefaultNamespaceEntityPolicy,
  FieldFormatEntityPolicy,
} from '@backstage/catalog-model';
import fc from 'fast-check';
import { row } from '../__testUtils__/row';
import { entityName } from './entityName';
import { resourceEntity } from './resourceEntity';

const KINDS = [
  'postgres:cluster',
  'postgres:database',
  'redis:failover',
  'kafka:cluster',
  'kafka:topic',
  'kafka:consumer',
  'search:index',
];
const NAMES = fc.oneof(
  fc.constantFrom(
    'postgres-cluster',
    'redis-cluster',
    'kafka-cluster',
    'a',
    'a.b',
    'A',
    'orders',
    'orders-database',
    '-_-',
    'x'.repeat(70),
    `${'x'.repeat(70)}y`,
  ),
  fc.string({ minLength: 1, maxLength: 80 }),
);

describe('entityName', () => {
  it.each([
    ['postgres:cluster', 'postgres-cluster', 'postgres-cluster-dev'],
    ['postgres:cluster', 'reports', 'reports-postgres-cluster-dev'],
    ['postgres:database', 'legacy', 'legacy-database-dev'],
    ['kafka:topic', 'order-events', 'order-events-topic-dev'],
    ['kafka:consumer', 'mail.orders', 'mail.orders-consumer-group-dev'],
    ['redis:failover', 'sessions', 'sessions-cache-dev'],
  ])('calls %s %s %s', (kind, name, expected) => {
    expect(entityName(row(kind, name))).toBe(expected);
  });

  it('tells a shared Redis from somebody’s cache', () => {
    expect(
      entityName(row('redis:failover', 'redis-cluster', { isShared: true })),
    ).toBe('redis-cluster-dev');
  });

  it('is one that the catalog takes, and one of its own for every resource', async () => {
    const policy = new FieldFormatEntityPolicy();
    const namespaces = new DefaultNamespaceEntityPolicy();
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({ kind: fc.constantFrom(...KINDS), name: NAMES }),
          {
            selector: one => `${one.kind} ${one.name}`,
            maxLength: 12,
          },
        ),
        async resources => {
          const rows = resources.map(one => row(one.kind, one.name));
          const names = rows.map(one => entityName(one).toLowerCase());
          expect(new Set(names).size).toBe(rows.length);
          for (const one of rows) {
            const { metadata, ...entity } = resourceEntity(one, new Map(), {
              owner: 'group:default/platform-team',
            });
            const { title, ...rest } = metadata;
            expect(metadata.name.length).toBeLessThanOrEqual(63);
            await policy.enforce(
              await namespaces.enforce({ ...entity, metadata: rest }),
            );
          }
        },
      ),
    );
  });
});
