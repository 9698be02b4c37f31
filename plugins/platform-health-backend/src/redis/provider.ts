import type {
  HealthProvider,
  Scope,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { describeFailover } from './describe';
import { redisProjections } from './projections';
import { redisQueries } from './queries';
import { replicationRules } from './rules/replication';
import { serverRules } from './rules/server';
import { structureRules } from './rules/structure';
import { running } from './running';

/** Judges Redis as the operator of RedisFailovers runs it, which writes no status: pods and metrics tell. */
export const redisProvider: HealthProvider = {
  technology: 'redis',
  projections: redisProjections,
  queries: redisQueries,
  resourceTypes: [
    {
      type: 'failover',
      rules: [...structureRules, ...serverRules, ...replicationRules],
      describe: describeFailover,
    },
  ],
  resourcesOf: ({ redis, cluster, dataNamespace }: Scope) =>
    redis
      ? [
          {
            technology: 'redis',
            type: 'failover',
            cluster,
            namespace: dataNamespace,
            name: redis.cluster,
          },
        ]
      : [],
  running,
};
