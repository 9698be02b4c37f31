import { subjectTable } from '../../scopes/SubjectTable';
import { catalogEntry } from '../../scopes/CatalogEntry';
import {
  RESOURCE_ANNOTATION,
  RESOURCE_ORIGIN,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { ConfigReader } from '@backstage/config';
import { readHealthConfig } from '../../config/readHealthConfig';
import { Providers } from '../../engine/Providers';
import { OWN_PROVIDERS } from '../../providers';
import { runningRows } from './runningRows';

const entity = (
  kind: string,
  name: string,
  type: string,
  relations: [string, string][] = [],
  annotations: Record<string, string> = {
    'backstage.io/managed-by-origin-location': 'url:https://git.example/orders',
    'backstage.io/kubernetes-id': name,
  },
) =>
  catalogEntry({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, annotations },
    spec: { type },
    relations: relations.map(([relation, targetRef]) => ({
      type: relation,
      targetRef,
    })),
  });
const OWNED: [string, string][] = [
  ['ownedBy', 'group:default/orders-team'],
  ['partOf', 'system:default/ecotrack'],
];
const entries = [
  entity('Component', 'orders', 'service', [
    ...OWNED,
    ['dependsOn', 'resource:default/orders-database'],
    ['dependsOn', 'resource:default/payment-events-topic'],
  ]),
  entity('Resource', 'orders-database', 'database', OWNED),
  entity(
    'Resource',
    'payment-events-topic',
    'kafka-topic',
    [['ownedBy', 'group:default/payments-team']],
    {
      'backstage.io/managed-by-origin-location':
        'url:https://git.example/payments',
    },
  ),
  entity('Resource', 'postgres-cluster-dev', 'postgres-cluster', [], {
    'backstage.io/managed-by-origin-location': RESOURCE_ORIGIN,
    [RESOURCE_ANNOTATION]: 'postgres:cluster:nonprod/data-dev/postgres-cluster',
  }),
];
const providers = new Providers();
OWN_PROVIDERS.forEach(one => providers.add(one));
const table = subjectTable(new Map(entries.map(one => [one.ref, one])), {
  providers,
  config: readHealthConfig(new ConfigReader({})),
  isDelivered: () => true,
});
const shared = {
  postgres: 'postgres-cluster',
  redis: 'redis-cluster',
  kafka: 'kafka-cluster',
};
function row(technology: string, type: string, name: string, service?: string) {
  const resource = {
    technology,
    type,
    cluster: 'nonprod',
    namespace: 'data-dev',
    name,
  };
  return runningRows(
    [{ resource, partOf: [], environment: 'dev', service }],
    table,
    shared,
    () => undefined,
  )[0];
}

describe('runningRows', () => {
  it('says who uses a shared cluster, and which entity the portal made of it', () => {
    expect(row('postgres', 'cluster', 'postgres-cluster')).toMatchObject({
      isShared: true,
      entityRefs: [
        'component:default/orders',
        'resource:default/orders-database',
      ],
      declaredBy: undefined,
      standIn: 'resource:default/postgres-cluster-dev',
      owner: 'group:default/orders-team',
      system: 'system:default/ecotrack',
    });
    expect(row('postgres', 'cluster', 'another').isShared).toBe(false);
  });

  it('finds what a repository declares', () => {
    expect(row('postgres', 'database', 'orders').declaredBy).toBe(
      'resource:default/orders-database',
    );
    expect(row('kafka', 'topic', 'payment-events')).toMatchObject({
      declaredBy: 'resource:default/payment-events-topic',
      owner: 'group:default/payments-team',
    });
    expect(row('kafka', 'topic', 'legacy').declaredBy).toBeUndefined();
    expect(row('postgres', 'database', 'legacy')).toMatchObject({
      entityRefs: [],
      owner: undefined,
    });
  });

  it('gives what a service brings along to that service', () => {
    expect(
      row('kafka', 'topic', 'orders.payment-events-dlt', 'orders'),
    ).toMatchObject({
      entityRefs: ['component:default/orders'],
      declaredBy: undefined,
      owner: 'group:default/orders-team',
    });
    expect(row('kafka', 'topic', 'somebody-s', 'nobody').entityRefs).toEqual(
      [],
    );
  });

  it('gives a consumer group to the service that reads by it', () => {
    expect(row('kafka', 'consumer', 'orders.payment-events')).toMatchObject({
      entityRefs: ['component:default/orders'],
      declaredBy: undefined,
      owner: 'group:default/orders-team',
    });
  });
});
