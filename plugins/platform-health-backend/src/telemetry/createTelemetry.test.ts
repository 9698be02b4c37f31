import type {
  MetricAttributes,
  MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { sampleDocuments } from '../http/__testUtils__/sampleDocuments';
import { createTelemetry } from './createTelemetry';

const NOON = Date.parse('2026-11-21T12:00:00.000Z');

function world() {
  const callbacks = new Map<string, MetricsServiceObservableCallback>();
  const observable = (name: string) => ({
    addCallback: (callback: MetricsServiceObservableCallback) => {
      callbacks.set(name, callback);
    },
    removeCallback: () => {},
  });
  const record = jest.fn();
  const metrics = metricsServiceMock.mock({
    createObservableGauge: observable,
    createObservableCounter: observable,
    createHistogram: () => ({ record }),
  });
  const telemetry = createTelemetry({
    metrics,
    documents: sampleDocuments({
      sources: () => [
        {
          cluster: 'nonprod',
          source: 'kubernetes:pods',
          state: 'synced',
          objects: 12,
          restarts: 3,
          lastSync: '2026-11-21T11:00:00.000Z',
          lastEvent: '2026-11-21T11:59:30.000Z',
        },
        { cluster: 'prod', source: 'kubernetes:pods', state: 'forbidden' },
      ],
    }),
    now: () => NOON,
  });
  const observed = (name: string) => {
    const seen: [number, MetricAttributes | undefined][] = [];
    callbacks.get(name)?.({
      observe: (value, attributes) => seen.push([value, attributes]),
    });
    return seen;
  };
  return { telemetry, observed, record };
}

describe('createTelemetry', () => {
  it('tells the state of each technology of each entity as a number', () => {
    expect(world().observed('platform_health_state')[0]).toEqual([
      4,
      {
        entity: 'component:default/orders',
        technology: 'postgres',
        environment: 'dev',
      },
    ]);
    expect(world().observed('platform_health_state')[1][0]).toBe(0);
  });

  it('tells of each source what is known, and nothing where nothing is', () => {
    const { observed } = world();
    const pods = { cluster: 'nonprod', source: 'kubernetes:pods' };
    expect(observed('platform_health_watch_lag_seconds')).toEqual([[30, pods]]);
    expect(observed('platform_health_watch_restarts_total')).toEqual([
      [3, pods],
    ]);
    expect(observed('platform_health_objects')).toEqual([[12, pods]]);
  });

  it('records the time of a verdict', () => {
    const { telemetry, record } = world();
    telemetry.onVerdict(0.002);
    expect(record).toHaveBeenCalledWith(0.002);
  });
});
