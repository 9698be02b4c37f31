import { sizingOf } from '@ecotrack/model';
import { inputOf, fullDocument } from '../__testUtils__/fixture';
import {
  GeneratedRepository,
  textsAt,
} from '../__testUtils__/GeneratedRepository';
import type { KubernetesObject } from '../__testUtils__/objects';
import { scaledBy } from '../__testUtils__/scaledBy';
import { deliveries } from '../__testUtils__/services';

const lagging = scaledBy('lag', true);
const all = [
  ...deliveries,
  ...lagging.input.service.spec.delivery.environments.map(
    ({ name }) =>
      [`a service scaled by lag in ${name}`, lagging, name] as const,
  ),
];

const AUTOSCALERS = ['HorizontalPodAutoscaler', 'ScaledObject'];

const autoscalersOf = (repository: GeneratedRepository, environment: string) =>
  AUTOSCALERS.flatMap(kind => repository.ofKind(environment, kind));
const requestOf = (one: KubernetesObject, resource: string) =>
  textsAt(one, `spec/template/spec/containers/0/resources/${resource}`)[0];
const amount = (quantity: string) =>
  parseInt(quantity, 10) * (quantity.endsWith('Gi') ? 1024 : 1);

describe.each(all)('scaling of %s', (_, repository, environment) => {
  const { service, platform } = repository.input;
  const sizing = sizingOf(
    service,
    service.spec.delivery.environments.find(
      ({ name }) => name === environment,
    )!,
  );
  const deployment = repository.workload(environment);
  const container = textsAt(deployment, 'spec/template/spec/containers/*/name');
  const autoscalers = autoscalersOf(repository, environment);
  const recommender = repository.the(environment, 'VerticalPodAutoscaler');

  it('has one autoscaler where the number of pods may change, and none elsewhere', () => {
    expect(autoscalers).toHaveLength(
      sizing.maxReplicas > sizing.minReplicas ? 1 : 0,
    );
  });

  it('has one hand on the replicas: the autoscaler or the Deployment', () => {
    expect(textsAt(deployment, 'spec/replicas')).toEqual(
      autoscalers.length ? [] : [String(sizing.minReplicas)],
    );
  });

  it('scales the Deployment between the bounds of the model', () => {
    for (const one of autoscalers) {
      expect(textsAt(one, 'spec/scaleTargetRef/*')).toEqual([
        deployment.apiVersion,
        deployment.kind,
        deployment.metadata.name,
      ]);
      expect(one.metadata.namespace).toBe(deployment.metadata.namespace);
      expect([
        ...textsAt(one, 'spec/minReplicas'),
        ...textsAt(one, 'spec/minReplicaCount'),
        ...textsAt(one, 'spec/maxReplicas'),
        ...textsAt(one, 'spec/maxReplicaCount'),
      ]).toEqual([sizing.minReplicas, sizing.maxReplicas].map(String));
    }
  });

  it('measures the CPU of the application, of which it requests some, and not of the proxy', () => {
    for (const one of repository.ofKind(
      environment,
      'HorizontalPodAutoscaler',
    )) {
      expect(textsAt(one, 'spec/metrics/*/type')).toEqual([
        'ContainerResource',
      ]);
      expect(
        textsAt(one, 'spec/metrics/*/containerResource/container'),
      ).toEqual(container);
      expect(textsAt(one, 'spec/metrics/*/containerResource/name')).toEqual([
        'cpu',
      ]);
      expect(amount(requestOf(deployment, 'requests/cpu'))).toBeGreaterThan(0);
    }
  });

  it('recommends for the same Deployment and changes nothing', () => {
    expect(textsAt(recommender, 'spec/targetRef/*')).toEqual([
      deployment.apiVersion,
      deployment.kind,
      deployment.metadata.name,
    ]);
    expect(textsAt(recommender, 'spec/updatePolicy/updateMode')).toEqual([
      'Off',
    ]);
    const policies = 'spec/resourcePolicy/containerPolicies';
    expect(textsAt(recommender, `${policies}/*/containerName`)).toEqual([
      ...container,
      'istio-proxy',
    ]);
    expect(textsAt(recommender, `${policies}/1/mode`)).toEqual(['Off']);
    for (const [resource, kind] of [
      ['cpu', 'limits'],
      ['memory', 'requests'],
    ]) {
      const at = (bound: string) =>
        amount(textsAt(recommender, `${policies}/0/${bound}/${resource}`)[0]);
      const own = amount(requestOf(deployment, `${kind}/${resource}`));
      expect(at('minAllowed')).toBeLessThanOrEqual(
        amount(requestOf(deployment, `requests/${resource}`)),
      );
      expect(at('maxAllowed')).toBeGreaterThanOrEqual(own);
    }
  });

  it('lets one pod of the service at a time be evicted, also when there is only one', () => {
    const budget = repository.the(environment, 'PodDisruptionBudget');
    const selector = budget.spec as { selector: { matchLabels: object } };
    const pod = deployment.spec as {
      selector: { matchLabels: object };
      template: { metadata: { labels: object } };
    };
    expect(selector.selector.matchLabels).toEqual(pod.selector.matchLabels);
    expect(pod.template.metadata.labels).toMatchObject(
      selector.selector.matchLabels,
    );
    expect(budget.metadata.namespace).toBe(deployment.metadata.namespace);
    expect(textsAt(budget, 'spec/maxUnavailable')).toEqual(['1']);
    expect(textsAt(budget, 'spec/minAvailable')).toEqual([]);
    expect(textsAt(budget, 'spec/unhealthyPodEvictionPolicy')).toEqual([
      'AlwaysAllow',
    ]);
  });

  it('gives the pods the priority of their sensitivity', () => {
    const { sensitivity } = service.spec.application;
    expect(textsAt(deployment, 'spec/template/spec/priorityClassName')).toEqual(
      [platform.scaling.priorityClasses[sensitivity]],
    );
  });
});

describe('a service scaled by lag', () => {
  const scaled = lagging.the('prod', 'ScaledObject');
  const trigger = (field: string) =>
    textsAt(scaled, `spec/triggers/*/metadata/${field}`);
  const settings = lagging.settings('prod');

  it('has no autoscaler of its own beside KEDA, which names it after the Deployment', () => {
    expect(lagging.ofKind('prod', 'HorizontalPodAutoscaler')).toEqual([]);
    expect(
      textsAt(scaled, 'spec/advanced/horizontalPodAutoscalerConfig/name'),
    ).toEqual([lagging.workload('prod').metadata.name]);
  });

  it('is measured at the topics and groups that it reads, and at its brokers', () => {
    const bindings = [...settings].filter(([key]) =>
      /^spring\.cloud\.stream\.bindings\..*-in-0\./.test(key),
    );
    const of = (field: string) =>
      bindings.filter(([key]) => key.endsWith(`.${field}`)).map(([, it]) => it);
    expect(trigger('topic')).toEqual(of('destination'));
    expect(trigger('consumerGroup')).toEqual(of('group'));
    expect(new Set(trigger('bootstrapServers'))).toEqual(
      new Set([settings.get('spring.kafka.bootstrap-servers')]),
    );
  });

  it('reads no more than the user of the service may', () => {
    const rules = textsAt(
      lagging.the('prod', 'KafkaUser'),
      'spec/authorization/acls/*/resource/name',
    );
    expect(rules).toEqual(
      expect.arrayContaining([
        ...trigger('topic'),
        ...trigger('consumerGroup'),
      ]),
    );
  });

  it('logs in with the keys of a Secret that is made', () => {
    const login = lagging.the('prod', 'TriggerAuthentication');
    expect(textsAt(scaled, 'spec/triggers/*/authenticationRef/name')).toEqual([
      login.metadata.name,
    ]);
    const [name] = textsAt(login, 'spec/secretTargetRef/0/name');
    const made = lagging
      .ofKind('prod', 'ExternalSecret')
      .find(one => textsAt(one, 'spec/target/name')[0] === name)!;
    expect(
      Object.keys(
        Object(
          (made.spec as { target: { template: { data: object } } }).target
            .template.data,
        ),
      ),
    ).toEqual(textsAt(login, 'spec/secretTargetRef/*/key'));
    expect(made.metadata.namespace).toBe(login.metadata.namespace);
  });

  it.each([
    ['does not want it', scaledBy('cpu', true)],
    ['wants it and the platform has no KEDA', scaledBy('lag', false)],
  ])('is one only by both: scaled by CPU when it %s', (_, repository) => {
    expect(autoscalersOf(repository, 'prod').map(({ kind }) => kind)).toEqual([
      'HorizontalPodAutoscaler',
    ]);
    expect(repository.ofKind('prod', 'TriggerAuthentication')).toEqual([]);
  });

  it('has nothing of KEDA where the number of pods is fixed', () => {
    expect(
      lagging
        .objects('dev')
        .filter(
          ({ apiVersion, metadata }) =>
            apiVersion.startsWith('keda') || metadata.name.endsWith('-lag'),
        ),
    ).toEqual([]);
  });
});

it('has no recommendations where the platform has no Vertical Pod Autoscaler', () => {
  const repository = new GeneratedRepository(
    inputOf(fullDocument, { scaling: { vpa: false } }),
  );
  expect(repository.ofKind('prod', 'VerticalPodAutoscaler')).toEqual([]);
  expect(repository.content('deploy/chart/values.yaml')).not.toContain(
    'recommended',
  );
});
