import type { HealthDocuments } from '../../documents/HealthDocuments';
import { readyDocument } from '../send';

export const ORDERS = 'component:default/orders';
export const HIDDEN = 'component:default/hidden';
export const ORDERS_DB = 'postgres:database:nonprod/data-dev/orders';

const cells = [
  {
    technology: 'postgres',
    environment: 'dev',
    state: 'degraded',
    rule: 'postgres/replication-lag',
    sentence: 'The replica lags by 20 MB',
  },
  { technology: 'redis', environment: 'prod', state: 'healthy', sentence: '' },
] as const;

const row = (entityRef: string, owner: string) =>
  ({ entityRef, title: entityRef, owner, state: 'degraded', cells } as const);

/** Documents about two entities, `orders` and `hidden`, that use one database. */
export function sampleDocuments(
  over: Partial<HealthDocuments> = {},
): HealthDocuments {
  const health = {
    entityRef: ORDERS,
    state: 'degraded',
    revision: '7',
    environments: ['dev', 'prod'],
    technologies: [],
  } as const;
  return {
    revision: 7,
    onNews: () => () => {},
    entityHealth: ref => (ref === ORDERS ? readyDocument(health) : undefined),
    entityHealthObject: ref => (ref === ORDERS ? health : undefined),
    technologyDetail: (entityRef, technology, environment) =>
      technology === 'postgres' && environment === 'dev'
        ? { entityRef, technology, environment, state: 'degraded', reports: [] }
        : undefined,
    evidence: (_ref, resource) =>
      resource === ORDERS_DB ? { facts: [] } : undefined,
    resourcesOf: ref => (ref === ORDERS ? [ORDERS_DB] : []),
    fleetRows: () => [
      row(ORDERS, 'group:default/orders'),
      row(HIDDEN, 'group:default/others'),
    ],
    environments: () => ['dev', 'prod'],
    certificates: () => [
      {
        resource: ORDERS_DB,
        environment: 'dev',
        technology: 'postgres',
        purpose: 'server',
        name: 'orders-server',
        expires: '2027-01-01T00:00:00.000Z',
        entityRefs: [ORDERS, HIDDEN],
      },
      {
        resource: 'postgres:database:nonprod/data-dev/hidden',
        environment: 'dev',
        technology: 'postgres',
        purpose: 'server',
        name: 'hidden-server',
        expires: '2027-01-01T00:00:00.000Z',
        entityRefs: [HIDDEN],
      },
    ],
    backups: () => [
      {
        resource: ORDERS_DB,
        environment: 'dev',
        state: 'kept',
        rpoSeconds: 300,
        entityRefs: [ORDERS, HIDDEN],
      },
    ],
    firing: rule =>
      rule === 'postgres/replication-lag'
        ? [ORDERS, HIDDEN].map(entityRef => ({
            entityRef,
            environment: 'dev',
            resource: ORDERS_DB,
            state: 'degraded',
            sentence: 'The replica lags by 20 MB',
            since: '2026-11-21T12:00:00.000Z',
          }))
        : [],
    runningResources: () => ({ completeClusters: ['nonprod'], resources: [] }),
    recentEvents: () => [],
    sources: () => [],
    ...over,
  };
}
