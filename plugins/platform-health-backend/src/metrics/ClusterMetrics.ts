import type { SourceList } from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  Fact,
  QueryParameters,
  QueryTemplate,
  Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** What the Prometheus of one cluster tells, asked again and again. */
export interface ClusterMetrics {
  readonly cluster: string;
  /**
   * The last answer. The first question begins to poll (`pending` until it is answered); a question that nobody asked
   * for three intervals is not polled any more.
   */
  samples(
    query: QueryTemplate,
    parameters: QueryParameters,
  ): Fact<readonly Sample[]>;
  /** Tells the keys (`sampleKey`) of questions that were answered anew, or that fell silent. */
  onChange(listener: (keys: readonly string[]) => void): () => void;
  sources(): SourceList['sources'];
  start(): void;
  /** Ends all requests and polls. */
  stop(): Promise<void>;
}

/** A question as one text. */
export const sampleKey = (
  query: QueryTemplate,
  parameters: QueryParameters,
): string =>
  `${query.id}|${query.parameters
    .map(name => `${name}=${parameters[name]}`)
    .join('|')}`;
