import {
  QueryParameters,
  required,
  Sample,
  sampleValue,
  World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { REPLICATION, replicationQuery } from '../queries/replication';

/** What the metrics say of the replication of one instance. */
export interface Standing {
  readonly lagSeconds: number;
  readonly isInRecovery: boolean;
  readonly isReceiving: boolean;
}

const valueOf = (samples: readonly Sample[], name: string, pod: string) =>
  sampleValue(
    required(
      samples.find(
        ({ labels }) => labels.__name__ === name && labels.pod === pod,
      ),
      `${name} of ${pod}`,
    ),
  );

/** Reads the replication of some instances. Throws Unreadable when a series of one of them is missing. */
export function standings(
  world: World,
  parameters: QueryParameters,
  pods: readonly string[],
): ReadonlyMap<string, Standing> {
  const samples = world.samples(replicationQuery, parameters);
  return new Map(
    pods.map(pod => [
      pod,
      {
        lagSeconds: valueOf(samples, REPLICATION.lag, pod),
        isInRecovery: valueOf(samples, REPLICATION.isInRecovery, pod) > 0,
        isReceiving: valueOf(samples, REPLICATION.isReceiving, pod) > 0,
      },
    ]),
  );
}
