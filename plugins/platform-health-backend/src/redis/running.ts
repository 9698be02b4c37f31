import type {
  RunningPlace,
  RunningResource,
  World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { serviceOf } from '../reading/serviceOf';
import { FAILOVERS } from './kinds';

/** Failovers; what services keep in them is keys, which no object names. */
export const running = (
  { cluster, dataNamespace: namespace }: RunningPlace,
  world: World,
): readonly RunningResource[] =>
  world.objects(FAILOVERS, { namespace }).map(failover => ({
    resource: {
      technology: 'redis',
      type: 'failover',
      cluster,
      namespace,
      name: failover.metadata.name,
    },
    partOf: [],
    service: serviceOf(failover),
  }));
