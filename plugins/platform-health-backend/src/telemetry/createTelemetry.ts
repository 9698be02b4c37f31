import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { HEALTH_STATES } from '@ecotrack/backstage-plugin-platform-health-common';
import type { SourceList } from '@ecotrack/backstage-plugin-platform-health-common';
import type { HealthDocuments } from '../documents/HealthDocuments';

export interface TelemetryOptions {
  /** Of `metricsServiceRef`. */
  readonly metrics: MetricsService;
  readonly documents: Pick<HealthDocuments, 'fleetRows' | 'sources'>;
  readonly now?: () => number;
}

type Source = SourceList['sources'][number];

/** When a source was last heard, in epoch milliseconds. */
const lastHeard = ({ lastSync, lastEvent }: Source): number =>
  Math.max(...[lastSync, lastEvent].map(time => (time ? Date.parse(time) : 0)));

/**
 * What the plugin tells of itself over OpenTelemetry:
 *
 * - `platform_health_state{entity,technology,environment}`: 0 healthy, 1 suspended, 2 progressing, 3 unknown,
 *   4 degraded, 5 unhealthy;
 * - `platform_health_watch_lag_seconds{cluster,source}`: since the source was last heard;
 * - `platform_health_watch_restarts_total{cluster,source}`;
 * - `platform_health_objects{cluster,source}`: objects held in memory;
 * - `platform_health_verdict_seconds`: time for one verdict.
 *
 * Clusters that another replica watches are told by that replica.
 */
export function createTelemetry(options: TelemetryOptions): {
  onVerdict(seconds: number): void;
} {
  const { metrics, documents, now = Date.now } = options;
  metrics
    .createObservableGauge('platform_health_state', {
      description:
        'Health of a technology of an entity: 0 healthy, 1 suspended, 2 progressing, 3 unknown, 4 degraded, 5 unhealthy',
    })
    .addCallback(result => {
      for (const { entityRef, cells } of documents.fleetRows())
        for (const { technology, environment, state } of cells)
          result.observe(HEALTH_STATES.indexOf(state), {
            entity: entityRef,
            technology,
            environment,
          });
    });

  /** Observes a number of each source that tells it. */
  const ofSources =
    (numberOf: (source: Source) => number | undefined) =>
    (result: {
      observe(
        value: number,
        attributes: { cluster: string; source: string },
      ): void;
    }) => {
      for (const one of documents.sources()) {
        const value = numberOf(one);
        const { cluster, source } = one;
        if (value !== undefined) result.observe(value, { cluster, source });
      }
    };
  metrics
    .createObservableGauge('platform_health_watch_lag_seconds', {
      description: 'Time since a source was last heard',
      unit: 's',
    })
    .addCallback(
      ofSources(one => {
        const heard = lastHeard(one);
        return heard > 0 ? Math.max(0, (now() - heard) / 1000) : undefined;
      }),
    );
  metrics
    .createObservableCounter('platform_health_watch_restarts_total', {
      description: 'How often watching a kind began anew',
    })
    .addCallback(ofSources(one => one.restarts));
  metrics
    .createObservableGauge('platform_health_objects', {
      description: 'Objects held in memory',
    })
    .addCallback(ofSources(one => one.objects));

  const verdicts = metrics.createHistogram('platform_health_verdict_seconds', {
    description: 'Time for one verdict',
    unit: 's',
    advice: {
      explicitBucketBoundaries: [0.0001, 0.001, 0.005, 0.02, 0.1, 0.5],
    },
  });
  return { onVerdict: seconds => verdicts.record(seconds) };
}
