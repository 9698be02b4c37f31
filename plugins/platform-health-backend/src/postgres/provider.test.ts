import { assess } from '@ecotrack/backstage-plugin-platform-health-node';
import { fakeFacts } from '@ecotrack/backstage-plugin-platform-health-node/testing';
import { healthyWorld } from './__testUtils__/healthyWorld';
import { CLUSTER, NAMESPACE } from './__testUtils__/objects';
import { postgresProvider } from './provider';

const scope = {
  entityRef: 'component:default/order-service',
  environment: { name: 'prod', isProduction: true },
  cluster: 'nonprod',
  namespace: 'ecotrack-dev',
  dataNamespace: NAMESPACE,
  trustDomain: 'dev.ecotrack.internal',
  service: 'order-service',
  postgres: { cluster: CLUSTER, service: 'order-service' },
};

describe('postgresProvider', () => {
  it('judges the shared cluster and the service’s own database', () => {
    expect(
      postgresProvider.resourcesOf(scope).map(({ type, name }) => [type, name]),
    ).toEqual([
      ['cluster', 'postgres-cluster'],
      ['database', 'order-service'],
    ]);
    expect(
      postgresProvider.resourcesOf({ ...scope, postgres: undefined }),
    ).toEqual([]);
  });

  it('calls a healthy world healthy, and says what it saw', () => {
    const [cluster, database] = postgresProvider
      .resourcesOf(scope)
      .map((resource, index) =>
        assess(
          postgresProvider.resourceTypes[index],
          fakeFacts(healthyWorld()),
          { resource, environment: scope.environment },
        ),
      );
    expect(cluster).toMatchObject({
      findings: [],
      missing: [],
      state: 'healthy',
      sentence: '3 of 3 instances ready.',
    });
    expect(database).toMatchObject({ findings: [], state: 'healthy' });
  });
});
