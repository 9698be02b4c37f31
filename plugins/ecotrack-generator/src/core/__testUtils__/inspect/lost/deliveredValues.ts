import {
  environmentConfigMapName,
  ownSecret,
  sizingOf,
  valueAt,
  type Environment,
} from '@ecotrack/model';
import { textsAt } from '../../GeneratedRepository';
import type { ReadRepository } from '../ReadRepository';
import type { Found } from './Found';

const topics = (repository: ReadRepository, name: string): Found[] =>
  (repository.input.service.spec.kafka?.publishes ?? []).map(
    ({ topic, partitions, retentionMs, segmentMs }) => [
      `topic ${topic} in ${name}`,
      [partitions, retentionMs, segmentMs].map(String),
      repository
        .ofKind(name, 'KafkaTopic')
        .filter(one => textsAt(one, 'spec/topicName')[0] === topic)
        .flatMap(one => [
          ...textsAt(one, 'spec/partitions'),
          ...textsAt(one, 'spec/config/retention.ms'),
          ...textsAt(one, 'spec/config/segment.ms'),
        ]),
    ],
  );

const secrets = (repository: ReadRepository, name: string): Found[] =>
  repository.input.service.spec.security.secrets.map(secret => [
    `secret ${secret.name} in ${name}`,
    [...secret.keys.map(() => secret.path), ...secret.keys],
    repository
      .ofKind(name, 'ExternalSecret')
      .filter(
        ({ metadata }) =>
          metadata.name === ownSecret(repository.input.service, secret.name),
      )
      .flatMap(one => [
        ...textsAt(one, 'spec/data/*/remoteRef/key'),
        ...textsAt(one, 'spec/data/*/remoteRef/property'),
      ]),
  ]);

/** Labels of the team, as the pods have them. */
function podLabels(repository: ReadRepository, name: string) {
  const labels = valueAt(repository.workload(name), [
    'spec',
    'template',
    'metadata',
    'labels',
  ]);
  return Object.fromEntries(
    Object.keys(repository.input.service.metadata.labels).map(key => [
      key,
      valueAt(labels, [`ecotrack.io/${key}`]),
    ]),
  );
}

/** What one environment gets: size, variables, labels, topics, secrets. */
export function deliveredValues(
  repository: ReadRepository,
  name: string,
): Found[] {
  const { service } = repository.input;
  const environment = service.spec.delivery.environments.find(
    one => one.name === name,
  )!;
  const inEnvironment = (what: string) => `${what} in ${name}`;
  return [
    ...size(repository, environment),
    [
      inEnvironment('variables'),
      { ...service.spec.application.environment, ...environment.environment },
      variables(repository, name),
    ],
    [
      inEnvironment('labels'),
      [],
      repository
        .objects(name)
        .filter(({ metadata }) =>
          Object.entries(service.metadata.labels).some(
            ([key, value]) => metadata.labels?.[`ecotrack.io/${key}`] !== value,
          ),
        )
        .map(({ kind }) => kind),
    ],
    [
      inEnvironment('labels of pods'),
      service.metadata.labels,
      podLabels(repository, name),
    ],
    ...topics(repository, name),
    ...secrets(repository, name),
  ];
}

function size(repository: ReadRepository, environment: Environment): Found[] {
  const { cpu, cpuLimit, memory, minReplicas, maxReplicas } = sizingOf(
    repository.input.service,
    environment,
  );
  const fixed = minReplicas === maxReplicas;
  const deployment = repository.workload(environment.name);
  const container = 'spec/template/spec/containers/0/resources';
  return [
    [
      `size in ${environment.name}`,
      [...(fixed ? [String(minReplicas)] : []), cpu, memory, cpuLimit, memory],
      [
        'spec/replicas',
        `${container}/requests/cpu`,
        `${container}/requests/memory`,
        `${container}/limits/cpu`,
        `${container}/limits/memory`,
      ].flatMap(path => textsAt(deployment, path)),
    ],
    [
      `bounds of the autoscaler in ${environment.name}`,
      fixed ? [] : [minReplicas, maxReplicas].map(String),
      ['HorizontalPodAutoscaler', 'ScaledObject']
        .flatMap(kind => repository.ofKind(environment.name, kind))
        .flatMap(one => [
          ...textsAt(one, 'spec/minReplicas'),
          ...textsAt(one, 'spec/minReplicaCount'),
          ...textsAt(one, 'spec/maxReplicas'),
          ...textsAt(one, 'spec/maxReplicaCount'),
        ]),
    ],
    [
      `order of start in ${environment.name}`,
      repository.input.service.spec.application.startAfter,
      textsAt(deployment, 'spec/template/spec/containers/0/args/*').slice(1),
    ],
  ];
}

function variables(repository: ReadRepository, name: string) {
  const map = repository
    .ofKind(name, 'ConfigMap')
    .find(
      ({ metadata }) =>
        metadata.name === environmentConfigMapName(repository.input.service),
    );
  return map?.data ?? {};
}
