import { totalsOf } from '@ecotrack/model';
import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries } from '../__testUtils__/services';

const BYTES: { readonly [unit: string]: number } = { Mi: 2 ** 20, Gi: 2 ** 30 };

/** A Kubernetes quantity in cores or bytes. */
function quantity(text: string): number {
  const [, number, unit] = /^([0-9]+)(m|Mi|Gi)$/.exec(text) ?? [];
  return unit === 'm' ? Number(number) / 1000 : Number(number) * BYTES[unit];
}

const sum = (numbers: readonly number[]) =>
  numbers.reduce((all, one) => all + one, 0);

describe.each(deliveries)('the totals of %s', (_, repository, environment) => {
  const { service, platform } = repository.input;
  const totals = totalsOf(service, platform).find(
    one => one.environment === environment,
  )!;
  const deployment = repository.workload(environment);
  const autoscalers = repository.ofKind(environment, 'HorizontalPodAutoscaler');
  const replicas = Number([
    ...textsAt(deployment, 'spec/replicas'),
    ...autoscalers.flatMap(one => textsAt(one, 'spec/minReplicas')),
  ]);
  const inAll = (resource: string) =>
    replicas *
    sum(
      textsAt(
        deployment,
        `spec/template/spec/containers/*/resources/${resource}`,
      ).map(quantity),
    );

  it('have the fewest and the most replicas that there can be', () => {
    expect(totals.replicas.atLeast).toBe(replicas);
    expect(totals.replicas.atMost).toBe(
      Number(
        autoscalers.length
          ? textsAt(autoscalers[0], 'spec/maxReplicas')
          : replicas,
      ),
    );
  });

  it.each([
    ['cpu', 1 / 1000],
    ['memory', 2 ** 20],
    ['storage', 2 ** 20],
  ] as const)('have the %s that its containers ask for', (name, unit) => {
    const resource = name === 'storage' ? 'ephemeral-storage' : name;
    const { requested, limit } = totals[name];
    expect(requested.atLeast * unit).toBeCloseTo(inAll(`requests/${resource}`));
    expect(limit.atLeast * unit).toBeCloseTo(inAll(`limits/${resource}`));
  });

  it('have the partitions of its topics and their replicas', () => {
    const topics = repository.ofKind(environment, 'KafkaTopic');
    const numbers = (path: string) =>
      topics.map(topic => Number(textsAt(topic, path)));
    const partitions = numbers('spec/partitions');
    const copies = numbers('spec/replicas');
    expect(totals.topics).toEqual({
      count: topics.length,
      partitions: sum(partitions),
      partitionReplicas: sum(partitions.map((one, at) => one * copies[at])),
    });
  });

  it('have the connections of the pool it is started with', () => {
    const pool = repository
      .settings(environment)
      .get('spring.datasource.hikari.maximum-pool-size');
    // The old version stays whole while a canary comes.
    const pods =
      totals.replicas.atMost * (deployment.kind === 'Rollout' ? 2 : 1);
    expect(totals.connections?.atMost).toBe(
      service.spec.postgres && Number(pool) * pods + 1,
    );
  });
});
