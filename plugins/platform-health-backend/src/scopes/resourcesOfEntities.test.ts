import { ConfigReader } from '@backstage/config';
import { resourcesOfEntities } from './resourcesOfEntities';

const REF = 'component:default/order-service';
const judged = (annotations: Record<string, string> = {}) =>
  resourcesOfEntities(
    [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'order-service',
          annotations: {
            'backstage.io/kubernetes-id': 'order-service',
            ...annotations,
          },
        },
        spec: { type: 'service' },
        relations: [],
      },
    ],
    new ConfigReader({}),
  ).get(REF);

describe('resourcesOfEntities', () => {
  it('tells what is judged for an entity, without a cluster', () => {
    expect(judged()).toContainEqual(
      expect.objectContaining({
        environment: {
          name: 'prod',
          isProduction: true,
          trustDomains: ['prod.ecotrack.internal'],
        },
        resource: expect.objectContaining({
          technology: 'application',
          cluster: 'prod',
          namespace: 'ecotrack',
          name: 'order-service',
        }),
      }),
    );
  });

  it('hears the annotation of environments, and none that names a cluster or a namespace', () => {
    expect(judged({ 'ecotrack.io/environments': 'dev' })).not.toEqual(judged());
    expect(
      judged({
        'backstage.io/kubernetes-namespace': 'kube-system',
        'backstage.io/kubernetes-cluster': 'other',
        'ecotrack.io/health-resource': 'kafka:topic:prod/data/payments',
      }),
    ).toEqual(judged());
  });
});
