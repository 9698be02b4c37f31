import { WATCHED_KINDS } from '@ecotrack/backstage-plugin-platform-health-common';
import { NAME, NAMESPACE } from './__testUtils__/meshObjects';
import { resourceOf } from './__testUtils__/meshWorld';
import { meshProvider } from './provider';

describe('meshProvider', () => {
  it('names what a service depends on', () => {
    const scope = {
      entityRef: 'component:default/order-service',
      environment: { name: 'dev', isProduction: false },
      cluster: 'nonprod',
      namespace: NAMESPACE,
      dataNamespace: 'data-dev',
      trustDomain: 'dev.ecotrack.internal',
      service: NAME,
    };
    expect(meshProvider.resourcesOf(scope)).toEqual([
      resourceOf('workload'),
      resourceOf('control-plane'),
    ]);
    expect(
      meshProvider.resourcesOf({ ...scope, redis: { cluster: 'redis' } }),
    ).toEqual([
      resourceOf('workload'),
      resourceOf('control-plane'),
      resourceOf('namespace'),
    ]);
    expect(meshProvider.resourcesOf({ ...scope, service: undefined })).toEqual(
      [],
    );
  });

  it('keeps what its rules and the analysis read, of kinds that are watched', () => {
    for (const { kind } of meshProvider.projections)
      expect(WATCHED_KINDS).toHaveProperty([kind]);
    const kept = meshProvider.projections.map(({ kind }) => kind);
    for (const { rules } of meshProvider.resourceTypes)
      for (const source of rules.flatMap(rule => rule.sources))
        expect([
          ...kept.map(kind => `kubernetes:${kind}`),
          ...meshProvider.queries.map(({ id }) => `prometheus:${id}`),
        ]).toContain(source);
  });
});
