import { DEAD_LETTER_PARTITIONS } from '../names';
import type { Platform } from '../platform/platform';
import type { Environment, Scaling } from '../service/delivery';
import type { Service } from '../service/service';
import { REPLICA_STORAGE, sizingOf } from '../service/sizing';
import { connectionBudgetOf, connectionsAtMost } from './connections';
import { monthlyCost } from './monthlyCost';
import { mebibytes, millicores } from './quantity';
import { quotaUse } from './quota';
import type { Demand, EnvironmentTotals, Span } from './Totals';

/** What one replica has, times the fewest and the most replicas. */
const times = (one: number, { minReplicas, maxReplicas }: Scaling): Span => ({
  atLeast: one * minReplicas,
  atMost: one * maxReplicas,
});

/** What a service takes of the platform, for each environment in the order of promotion. */
export const totalsOf = (
  service: Pick<Service, 'spec'>,
  platform: Platform,
): EnvironmentTotals[] =>
  service.spec.delivery.environments.map(environment => {
    const totals = demandOf(service, platform, environment);
    return platform.prices
      ? { ...totals, cost: monthlyCost(totals, platform.prices) }
      : totals;
  });

function demandOf(
  service: Pick<Service, 'spec'>,
  platform: Platform,
  environment: Environment,
): Omit<EnvironmentTotals, 'cost'> {
  const {
    postgres,
    delivery: { strategy },
  } = service.spec;
  const sizing = sizingOf(service, environment);
  const quota = platform.environments.find(
    ({ name }) => name === environment.name,
  )?.quota;
  const ofAll = (requested: number, limit: number): Demand => ({
    requested: times(requested, sizing),
    limit: times(limit, sizing),
  });
  const memory = mebibytes(sizing.memory);
  return {
    environment: environment.name,
    replicas: times(1, sizing),
    cpu: ofAll(millicores(sizing.cpu), millicores(sizing.cpuLimit)),
    memory: ofAll(memory, memory),
    storage: ofAll(
      mebibytes(REPLICA_STORAGE.requested),
      mebibytes(REPLICA_STORAGE.limit),
    ),
    ...(postgres && {
      connections: {
        atMost: connectionsAtMost(
          postgres.pool.maximumSize,
          sizing.maxReplicas,
          strategy,
        ),
        budget: connectionBudgetOf(platform),
      },
    }),
    ...(quota && { quota: quotaUse(sizing, quota, strategy) }),
    topics: topicsOf(service, platform.kafka.replicationFactor),
  };
}

function topicsOf(
  { spec: { kafka } }: Pick<Service, 'spec'>,
  replicationFactor: number,
): EnvironmentTotals['topics'] {
  const partitions = [
    ...(kafka?.publishes ?? []).map(topic => topic.partitions),
    ...(kafka?.consumes ?? []).map(() => DEAD_LETTER_PARTITIONS),
  ];
  const sum = partitions.reduce((all, one) => all + one, 0);
  return {
    count: partitions.length,
    partitions: sum,
    partitionReplicas: sum * replicationFactor,
  };
}
