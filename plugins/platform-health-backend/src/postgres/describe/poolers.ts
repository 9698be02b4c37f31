import type { PostgresPooler } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  known,
  textAt,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { poolerWaitingQuery } from '../queries/pooler';
import type { Reading } from '../reading/cluster';
import { isPaused, poolersOf, readyPods, wantedPods } from '../reading/poolers';

/** The poolers in front of the cluster, as far as they are known. */
export const poolerDetails = (reading: Reading): readonly PostgresPooler[] =>
  (known(() => poolersOf(reading)) ?? []).map(pooler => {
    const { name } = pooler.metadata;
    const waiting = known(() => [
      ...valuesBy(
        reading.world.samples(poolerWaitingQuery, {
          namespace: reading.resource.namespace,
          pooler: name,
        }),
        'pod',
      ).values(),
    ]);
    return {
      name,
      access: known(() => textAt(pooler, 'spec', 'type')),
      poolMode: known(() => textAt(pooler, 'spec', 'pgbouncer', 'poolMode')),
      ready: known(() => readyPods(reading, pooler)),
      wanted: known(() => wantedPods(pooler)),
      paused: known(() => isPaused(pooler)) ?? false,
      waitingClients: waiting?.reduce((sum, value) => sum + value, 0),
    };
  });
