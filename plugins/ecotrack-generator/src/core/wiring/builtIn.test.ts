import { sizingOf } from '@ecotrack/model';
import { builtInErrors } from '../__testUtils__/builtInErrors';
import { deliveries } from '../__testUtils__/services';

const TYPES: { readonly [kind: string]: string } = {
  ConfigMap: 'V1ConfigMap',
  Deployment: 'V1Deployment',
  HorizontalPodAutoscaler: 'V2HorizontalPodAutoscaler',
  NetworkPolicy: 'V1NetworkPolicy',
  PodDisruptionBudget: 'V1PodDisruptionBudget',
  Service: 'V1Service',
  ServiceAccount: 'V1ServiceAccount',
};

it.each(deliveries)(
  'built-in objects of %s are what Kubernetes knows',
  (_, repository, environment) => {
    const objects = repository
      .objects(environment)
      .filter(({ kind }) => kind in TYPES);
    const { service } = repository.input;
    const { minReplicas, maxReplicas } = sizingOf(
      service,
      service.spec.delivery.environments.find(
        ({ name }) => name === environment,
      )!,
    );
    expect(new Set(objects.map(({ kind }) => kind))).toEqual(
      new Set(
        Object.keys(TYPES).filter(
          kind =>
            (kind !== 'HorizontalPodAutoscaler' || maxReplicas > minReplicas) &&
            (kind !== 'Deployment' ||
              service.spec.delivery.strategy === 'rolling'),
        ),
      ),
    );
    expect(
      objects.flatMap(one => builtInErrors(one, TYPES[one.kind], one.kind)),
    ).toEqual([]);
  },
);

it('sees unknown fields and wrong types', () => {
  expect(
    builtInErrors(
      {
        spec: {
          replica: 1,
          replicas: '1',
          template: { spec: { volumes: {} } },
        },
      },
      'V1Deployment',
    ),
  ).toEqual([
    '/spec/replica is unknown',
    '/spec/replicas is no number',
    '/spec/template/spec/volumes is no list',
  ]);
});
