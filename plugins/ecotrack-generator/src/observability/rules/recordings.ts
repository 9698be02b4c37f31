import type { Service } from '@ecotrack/model';
import { ownSeries } from '../promql/selectors';
import { WINDOWS, type Ratio } from './burnRates';

/** A series that Prometheus works out for others to read. */
export interface Recording {
  readonly record: string;
  readonly expr: string;
}

/** Bound of a bucket as Micrometer prints it: seconds, with a decimal point. */
export const bucketBound = (milliseconds: number): string => {
  const seconds = milliseconds / 1000;
  return Number.isInteger(seconds) ? `${seconds}.0` : String(seconds);
};

/** Requests of others; probes and scrapes of the management port are none. */
const requests = (service: Service) =>
  `${ownSeries(service)},uri!~"/actuator.*"`;

const RATIOS: {
  readonly [ratio in Ratio]: (service: Service, window: string) => string;
} = {
  'service:http_errors:ratio_rate': (service, window) =>
    `sum(rate(http_server_requests_seconds_count{${requests(
      service,
    )},outcome="SERVER_ERROR"}[${window}]))
/
sum(rate(http_server_requests_seconds_count{${requests(service)}}[${window}]))`,
  'service:http_slow:ratio_rate': (service, window) =>
    `1 -
sum(rate(http_server_requests_seconds_bucket{${requests(
      service,
    )},le="${bucketBound(
      service.spec.observability.slo.latencyMs,
    )}"}[${window}]))
/
sum(rate(http_server_requests_seconds_count{${requests(service)}}[${window}]))`,
};

/** Shares of failed and of slow requests over all windows that alerts on the objectives read. */
export const recordings = (service: Service): Recording[] =>
  Object.entries(RATIOS).flatMap(([ratio, expr]) =>
    WINDOWS.map(window => ({
      record: `${ratio}${window}`,
      expr: expr(service, window),
    })),
  );
