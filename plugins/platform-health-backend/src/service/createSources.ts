import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { HealthConfig } from '../config/HealthConfig';
import { EVENTS_PROJECTION } from '../documents/recentEvents';
import type { Providers } from '../engine/Providers';
import type { ClusterSources } from '../engine/TrackedFacts';
import { createClusterMetrics } from '../metrics/createClusterMetrics';
import { createUnconfiguredMetrics } from '../metrics/createUnconfiguredMetrics';
import { DELIVERED_PROJECTION } from '../scopes/isDelivered';
import { createClusterObjects } from '../watch/createClusterObjects';
import { createHttpTransport } from '../watch/door/createHttpTransport';
import { watchTiming } from './watchTiming';

/** Objects and numbers of every cluster of the platform, by cluster; nothing is asked before they are started. */
export function createSources(options: {
  readonly config: HealthConfig;
  readonly providers: Providers;
  readonly auth: AuthService;
  readonly discovery: DiscoveryService;
  readonly logger: LoggerService;
}): ReadonlyMap<string, ClusterSources> {
  const { config, providers, logger } = options;
  const transport = createHttpTransport(options);
  const projections = [
    ...providers.all().flatMap(provider => provider.projections),
    DELIVERED_PROJECTION,
    EVENTS_PROJECTION,
  ];
  const clusters = new Set(
    config.platform.environments.map(environment => environment.cluster),
  );
  return new Map(
    [...clusters].map(cluster => {
      const server = config.prometheus.find(
        one => one.cluster === cluster,
      )?.server;
      return [
        cluster,
        {
          objects: createClusterObjects({
            cluster,
            transport,
            projections,
            logger,
            timing: watchTiming(config),
          }),
          metrics: server
            ? createClusterMetrics({
                cluster,
                server,
                logger,
                interval: config.intervalSeconds * 1000,
              })
            : createUnconfiguredMetrics(cluster),
        },
      ];
    }),
  );
}
